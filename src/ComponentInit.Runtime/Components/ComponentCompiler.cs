using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Interop;
using ComponentInit.Runtime.Memories;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Components;

/// <summary>Compiles components with the first compiler that takes them. Each gets a native engine of its own, since the engine makes the memories.</summary>
internal static class ComponentCompiler
{
    /// <summary>Compiles with the compilers that the engine's options name.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.WasmInvalid"/>: what the last compiler said.</exception>
    public static CompiledComponent Compile(WasmEngine engine, ReadOnlyMemory<byte> bytes) => Compile(engine, bytes, HostMemories.CanReserve);

    /// <summary>The same with a choice of how memories are made.</summary>
    public static CompiledComponent Compile(WasmEngine engine, ReadOnlyMemory<byte> bytes, bool reserves)
    {
        NativeFailure? failure = null;
        foreach (WasmCompiler compiler in engine.Compilers())
        {
            var memories = new HostMemories(reserves);
            var native = new NativeEngine(engine.Configuration(compiler, bytes.Length), memories, Configure);
            if (TryCompile(native, bytes.Span, out failure) is { } handle)
                return new CompiledComponent(native, memories, handle, bytes);
            native.Dispose();
        }

        throw CompileFailure.ToInvalid(failure!);
    }

    /// <summary>Compiles on one native engine; null and the reason where its compiler refuses.</summary>
    public static unsafe ComponentHandle? TryCompile(NativeEngine engine, ReadOnlySpan<byte> bytes, out NativeFailure? failure)
    {
        nint component = 0;
        fixed (byte* pointer = bytes)
            failure = NativeFailure.Take(ComponentApi.wasmtime_component_new(engine.Handle, pointer, (nuint)bytes.Length, &component));
        return failure is null ? new ComponentHandle(component) : null;
    }

    private static void Configure(nint config)
    {
        ComponentConfigApi.wasmtime_config_wasm_component_model_async_set(config, 1);
        ComponentConfigApi.wasmtime_config_wasm_component_model_async_stackful_set(config, 1);
        ComponentConfigApi.wasmtime_config_wasm_component_model_more_async_builtins_set(config, 1);
        ComponentConfigApi.wasmtime_config_wasm_component_model_map_set(config, 1);
        ComponentConfigApi.wasmtime_config_wasm_component_model_implements_set(config, 1);
    }
}
