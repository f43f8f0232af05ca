using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>Tables.</summary>
internal static unsafe partial class TableApi
{
    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial byte wasmtime_table_get(nint context, TableReference* table, ulong index, NativeValue* value);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial ulong wasmtime_table_size(nint context, TableReference* table);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_table_type(nint context, TableReference* table);
}
