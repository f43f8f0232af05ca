using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>Values that own something, and value types.</summary>
internal static unsafe partial class ValueApi
{
    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_val_unroot(NativeValue* value);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_valtype_new(nint type, NativeValueType* result);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_valtype_delete(NativeValueType* type);
}
