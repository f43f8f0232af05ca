using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>Engines and their epochs.</summary>
internal static unsafe partial class EngineApi
{
    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasm_engine_new_with_config(nint config);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasm_engine_delete(nint engine);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_engine_increment_epoch(EngineHandle engine);
}
