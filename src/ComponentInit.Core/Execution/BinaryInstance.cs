using ComponentInit.Core.Binaries;
using ComponentInit.Runtime.Values;
using ComponentInit.Wasm;

namespace ComponentInit.Core.Execution;

/// <summary>A live instance of a core module or a component: several calls work on the same state. One thread at a time.</summary>
public sealed class BinaryInstance : IDisposable
{
    private readonly ICompiledBinary _compiled;
    private readonly ILiveInstance _instance;

    private BinaryInstance(ICompiledBinary compiled, ILiveInstance instance) => (_compiled, _instance) = (compiled, instance);

    /// <summary>Instantiates a binary, and initialises it where it is a reactor.</summary>
    /// <param name="binary">The binary.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Ends the guest.</param>
    /// <exception cref="WasmException">It cannot be compiled or instantiated, or it trapped.</exception>
    public static BinaryInstance Create(WasmBinary binary, CallOptions options, CancellationToken cancellation = default)
    {
        var compiled = BinaryCompiler.Compile(binary, options);
        ILiveInstance? instance = null;
        try
        {
            instance = compiled.CreateInstance(options);
            instance.Instantiate(cancellation);
            instance.Initialize(cancellation);
            return new BinaryInstance(compiled, instance);
        }
        catch
        {
            instance?.Dispose();
            compiled.Dispose();
            throw;
        }
    }

    /// <summary>Calls an export.</summary>
    /// <param name="export">
    /// Its name. In a component, for <c>run</c> of the instance <c>wasi:cli/run@0.2.3</c>: <c>wasi:cli/run@0.2.3#run</c>, with <c>.</c> or <c>/</c> for <c>#</c>,
    /// without the version, or <c>run</c> alone where only one export has it.
    /// </param>
    /// <param name="arguments">Its arguments as plain objects; for a component in the shapes of <see cref="Runtime.Values.Objects.ValueObjects"/>.</param>
    /// <param name="cancellation">Ends the guest.</param>
    /// <exception cref="WasmException">
    /// <see cref="WasmErrorCode.ExportNotFound"/>, with the nearest names; <see cref="WasmErrorCode.ValueInvalid"/>: wrong number, wrong type or out of range;
    /// <see cref="WasmErrorCode.WasmTrap"/> or a limit, and then there are no more calls on a component.
    /// </exception>
    public CallOutcome Call(string export, IReadOnlyList<object?> arguments, CancellationToken cancellation = default) =>
        _instance.Call(export, arguments, cancellation);

    /// <summary>Calls an export by text.</summary>
    /// <param name="expression">A call such as <c>add(1, 2)</c>, its arguments in WAVE text; or the bare name of a function without parameters.</param>
    /// <param name="cancellation">Ends the guest.</param>
    /// <exception cref="WasmException">The text is no call (<see cref="WasmErrorCode.ValueInvalid"/>), or as <see cref="Call"/>.</exception>
    public CallOutcome CallText(string expression, CancellationToken cancellation = default) => _instance.CallText(expression, cancellation);

    /// <summary>How many handles of resources that came out of calls are still live.</summary>
    public int LiveHandles => _instance.LiveHandles;

    /// <summary>Drops a handle that a call gave, which runs the destructor of an owned one. What is not dropped goes with the instance.</summary>
    /// <exception cref="WasmException">
    /// <see cref="WasmErrorCode.ValueInvalid"/>: it is not live, or of another instance; and what a call may throw.
    /// </exception>
    public void Drop(HandleValue handle, CancellationToken cancellation = default) => _instance.Drop(handle, cancellation);

    /// <inheritdoc/>
    public void Dispose()
    {
        _instance.Dispose();
        _compiled.Dispose();
    }
}
