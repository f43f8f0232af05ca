using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>Proposals of the component model.</summary>
internal static partial class ComponentConfigApi
{
    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_config_wasm_component_model_async_set(nint config, byte enable);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_config_wasm_component_model_async_stackful_set(nint config, byte enable);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_config_wasm_component_model_more_async_builtins_set(nint config, byte enable);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_config_wasm_component_model_map_set(nint config, byte enable);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_config_wasm_component_model_implements_set(nint config, byte enable);
}
