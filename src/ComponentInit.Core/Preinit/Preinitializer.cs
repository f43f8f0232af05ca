using ComponentInit.Core.Binaries;
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
        if (input.Kind == BinaryKind.Component)
        {
            throw new WasmException(WasmErrorCode.WasmFeatureUnsupported, $"{input.Name} is a component: only core modules can be pre-initialised in this version.");
        }

        return ModulePreinit.Run(input, options, progress, cancellation);
    }
}
