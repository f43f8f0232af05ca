using ComponentInit.Core.Binaries;
using ComponentInit.Core.Preinit.Components;
using ComponentInit.Core.Preinit.Contract;
using ComponentInit.Core.Preinit.Modules;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Binary;

namespace ComponentInit.Core.Preinit;

/// <summary>Runs the init function of a program now and writes a program that starts from the state it left.</summary>
public static class Preinitializer
{
    /// <summary>Pre-initialises a binary. The output is a pure function of the input's bytes, the options and the files the guest was shown.</summary>
    /// <param name="input">The program.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Hears of each step.</param>
    /// <param name="cancellation">Ends the work, an endless guest too.</param>
    /// <exception cref="WasmException">With the code of what is wrong; the codes are documented at <see cref="WasmErrorCode"/>.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static PreinitResult Run(WasmBinary input, PreinitOptions options, IProgress<PreinitProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (input.Kind == BinaryKind.Component) return ComponentPreinit.Run(input, options, progress, cancellation);
        return ModulePreinit.Run(input, options, progress, cancellation);
    }

    /// <summary>Pre-initialises a component on a runtime of the caller's choice; the output is the same.</summary>
    /// <param name="input">The component.</param>
    /// <param name="options">How. What the guest may use and see is the runtime's to decide.</param>
    /// <param name="runtime">What runs it.</param>
    /// <param name="progress">Hears of each step.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="WasmException">As for <see cref="Run"/>; also <see cref="WasmErrorCode.WasmFeatureUnsupported"/> for a core module.</exception>
    public static async Task<PreinitResult> RunAsync(
        WasmBinary input, PreinitOptions options, IComponentRuntime runtime, IProgress<PreinitProgress>? progress = null, CancellationToken cancellation = default)
    {
        var component = InstrumentedComponent.Create(input, options, cancellation);
        await using var program = await runtime.InitialiseAsync(component, cancellation).ConfigureAwait(false);
        return await component.ApplyAsync(program, progress, cancellation).ConfigureAwait(false);
    }
}
