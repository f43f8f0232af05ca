using ComponentInit.Runtime.Components;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Imports;
using ComponentInit.Runtime.Memories;
using ComponentInit.Runtime.Values;
using ComponentInit.Runtime.Wasi;

namespace ComponentInit.Core.Preinit.Contract;

/// <summary>An instance that Wasmtime runs; its memories are read where they are.</summary>
internal sealed class WasmtimeProgram(WasmEngine engine, CompiledComponent compiled, ComponentRun run) : IObservedProgram, IDisposable
{
    /// <summary>The instance.</summary>
    public ComponentRun Run => run;

    /// <inheritdoc/>
    public IReadOnlyList<ILinearMemory> Memories => run.Memories;

    /// <inheritdoc/>
    public IReadOnlyList<HostCall> HostCalls => run.HostCalls;

    /// <inheritdoc/>
    public Nondeterminism Nondeterminism => run.Nondeterminism;

    /// <inheritdoc/>
    public ValueTask<int> CallS32Async(string function, CancellationToken cancellation = default) =>
        ValueTask.FromResult((int)((IntegerValue)Call(function, cancellation)).Value);

    /// <inheritdoc/>
    public ValueTask<long> CallS64Async(string function, CancellationToken cancellation = default) =>
        ValueTask.FromResult((long)((IntegerValue)Call(function, cancellation)).Value);

    /// <inheritdoc/>
    public ValueTask<float> CallF32Async(string function, CancellationToken cancellation = default) => ValueTask.FromResult(((F32Value)Call(function, cancellation)).Value);

    /// <inheritdoc/>
    public ValueTask<double> CallF64Async(string function, CancellationToken cancellation = default) => ValueTask.FromResult(((F64Value)Call(function, cancellation)).Value);

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>> CallListU8Async(string function, CancellationToken cancellation = default) =>
        ValueTask.FromResult<ReadOnlyMemory<byte>>(((ListValue)Call(function, cancellation)).Bytes.ToArray());

    /// <summary>The compiled component.</summary>
    public CompiledComponent Compiled => compiled;

    /// <inheritdoc/>
    public void Dispose()
    {
        run.Dispose();
        compiled.Dispose();
        engine.Dispose();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private ComponentValue Call(string function, CancellationToken cancellation) =>
        run.Call(run.FindExport($"{InstrumentedComponent.AccessInstance}#{function}"), [], cancellation)!;
}
