using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>Functions: guest functions to call and host functions to be called.</summary>
internal static unsafe partial class FunctionApi
{
    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_func_call(nint context, FunctionReference* function, NativeValue* arguments, nuint argumentCount, NativeValue* results, nuint resultCount, nint* trap);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_func_call_unchecked(nint context, FunctionReference* function, RawValue* values, nuint count, nint* trap);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_func_new_unchecked(nint context, nint type, delegate* unmanaged[Cdecl]<nint, nint, RawValue*, nuint, nint> callback, nint data, nint finalizer, FunctionReference* function);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_func_type(nint context, FunctionReference* function);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_func_to_raw(nint context, FunctionReference* function);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_caller_context(nint caller);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial byte wasmtime_caller_export_get(nint caller, byte* name, nuint length, NativeExtern* item);
}
