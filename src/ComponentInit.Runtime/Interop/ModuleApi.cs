using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>Compiled modules, their imports and exports, and their serialised form.</summary>
internal static unsafe partial class ModuleApi
{
    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_module_new(EngineHandle engine, byte* bytes, nuint length, nint* module);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_module_validate(EngineHandle engine, byte* bytes, nuint length);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_module_deserialize_file(EngineHandle engine, byte* path, nint* module);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_module_delete(nint module);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_module_imports(CoreModuleHandle module, PointerVector* types);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_module_exports(CoreModuleHandle module, PointerVector* types);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_module_image_range(CoreModuleHandle module, nint* start, nint* end);
}
