using ComponentInit.Runtime.Interop;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Engines;

/// <summary>Compiles modules with the first compiler that takes them.</summary>
internal static class ModuleCompiler
{
    /// <summary>Compiles with the compilers that the engine's options name.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.WasmInvalid"/>: what the last compiler said.</exception>
    public static CompiledModule Compile(WasmEngine engine, ReadOnlyMemory<byte> bytes)
    {
        NativeFailure? failure = null;
        foreach (var compiler in engine.Compilers())
        {
            var native = engine.Native(compiler, bytes.Length);
            if (TryCompile(native, bytes.Span, out failure) is { } handle)
                return new CompiledModule(engine, native, handle, bytes, fromCache: false);
        }

        throw CompileFailure.ToInvalid(failure!);
    }

    /// <summary>Compiles on one native engine; null and the reason where its compiler refuses.</summary>
    public static unsafe CoreModuleHandle? TryCompile(NativeEngine engine, ReadOnlySpan<byte> bytes, out NativeFailure? failure)
    {
        nint module = 0;
        fixed (byte* pointer = bytes)
            failure = NativeFailure.Take(ModuleApi.wasmtime_module_new(engine.Handle, pointer, (nuint)bytes.Length, &module));
        return failure is null ? new CoreModuleHandle(module) : null;
    }
}
