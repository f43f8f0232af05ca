using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>Linkers, which hold Wasmtime's own WASI functions.</summary>
internal static unsafe partial class LinkerApi
{
    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_linker_new(EngineHandle engine);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_linker_delete(nint linker);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_linker_define_wasi(LinkerHandle linker);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial byte wasmtime_linker_get(LinkerHandle linker, nint context, byte* module, nuint moduleLength, byte* name, nuint nameLength, NativeExtern* item);
}
