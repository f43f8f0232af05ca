using System.Buffers;
using ComponentInit.Runtime.Caching;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Modules;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>Checks an output before anyone gets it: it validates, and starts from the captured state.</summary>
internal sealed class ModuleVerifier(CapturedState state, PreinitOptions options)
{
    /// <summary>Checks an output.</summary>
    /// <param name="output">The binary.</param>
    /// <param name="cancellation">Ends the check.</param>
    /// <exception cref="WasmException">It does not validate (<see cref="WasmErrorCode.WasmInvalid"/>), or its state is another one (<see cref="WasmErrorCode.SnapshotMismatch"/>).</exception>
    public void Verify(ReadOnlyMemory<byte> output, CancellationToken cancellation)
    {
        if (options.Verify == VerifyMode.None) return;
        var validation = Task.Run(() => WasmValidator.Validate(output.Span), CancellationToken.None);
        try
        {
            var module = WasmModule.Read(output);
            var comparison = new StateComparison(state);
            if (options.Verify == VerifyMode.Full) CompareInstance(ModuleInstrumenter.ExposeState(module, state.ReferredFunctions).Write(), comparison, cancellation);
            else comparison.Compare(new DescribedState(module), cancellation);
        }
        finally
        {
            validation.GetAwaiter().GetResult();
        }
    }

    private void CompareInstance(ReadOnlySequence<byte> visible, StateComparison comparison, CancellationToken cancellation)
    {
        using var engine = new WasmEngine(options.Engine with { Cache = CodeCacheOptions.Off });
        using var compiled = engine.CompileModule(visible);
        using var run = new CoreRun(compiled, new CoreRunOptions { Imports = options.Imports, Wasi = options.Wasi });
        run.Instantiate(cancellation);
        comparison.Compare(new CoreRunState(run, state.ReferredFunctions), cancellation);
    }
}
