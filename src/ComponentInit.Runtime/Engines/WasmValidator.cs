using ComponentInit.Runtime.Interop;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Engines;

/// <summary>Validates core modules with every feature on that Wasmtime has, whatever the compiler of a run takes.</summary>
public static class WasmValidator
{
    /// <summary>Validates a core module (core specification, section 3).</summary>
    /// <param name="module">Its bytes.</param>
    /// <exception cref="WasmException">
    /// It is not valid: <see cref="WasmErrorCode.WasmInvalid"/> with the offset in these bytes; <see cref="WasmErrorCode.EngineUnavailable"/>.
    /// </exception>
    public static unsafe void Validate(ReadOnlySpan<byte> module)
    {
        using var engine = new NativeEngine(new EngineConfiguration(WasmCompiler.Cranelift, Optimize: false, new EngineOptions().MaxStackBytes, Parallel: true));
        fixed (byte* bytes = module)
        {
            if (NativeFailure.Take(ModuleApi.wasmtime_module_validate(engine.Handle, bytes, (nuint)module.Length)) is { } failure)
                throw CompileFailure.ToInvalid(failure);
        }
    }
}
