using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>Instances of components and their functions.</summary>
internal static unsafe partial class ComponentInstanceApi
{
    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_component_instance_get_export_index(NativeComponentInstance* instance, nint context, nint parent, byte* name, nuint length);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_component_export_index_delete(nint index);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial byte wasmtime_component_instance_get_func(NativeComponentInstance* instance, nint context, nint index, NativeComponentFunction* function);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_component_func_type(NativeComponentFunction* function, nint context);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_component_func_call(NativeComponentFunction* function, nint context, NativeComponentValue* arguments, nuint count, NativeComponentValue* results, nuint resultCount);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_component_func_call_async(NativeComponentFunction* function, nint context, NativeComponentValue* arguments, nuint count, NativeComponentValue* results, nuint resultCount, nint* error);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial byte wasmtime_call_future_poll(nint future);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_call_future_delete(nint future);
}
