using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>Import, export and extern types. <c>const</c> results belong to the object that was asked.</summary>
internal static unsafe partial class TypeApi
{
    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasm_importtype_vec_delete(PointerVector* types);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial ByteVector* wasm_importtype_module(nint type);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial ByteVector* wasm_importtype_name(nint type);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasm_importtype_type(nint type);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasm_exporttype_vec_delete(PointerVector* types);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial ByteVector* wasm_exporttype_name(nint type);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasm_exporttype_type(nint type);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial byte wasm_externtype_kind(nint type);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasm_externtype_as_functype_const(nint type);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial PointerVector* wasm_functype_params(nint type);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial PointerVector* wasm_functype_results(nint type);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasm_functype_delete(nint type);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasm_tabletype_element(nint type);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasm_tabletype_delete(nint type);
}
