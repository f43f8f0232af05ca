using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>Values of components, in memory that Wasmtime owns.</summary>
internal static unsafe partial class ComponentValueApi
{
    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_component_val_delete(NativeComponentValue* value);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial NativeComponentValue* wasmtime_component_val_new(NativeComponentValue* value);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_component_vallist_new_uninit(NativeComponentVector* list, nuint count);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_component_valrecord_new_uninit(NativeComponentVector* record, nuint count);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_component_valtuple_new_uninit(NativeComponentVector* tuple, nuint count);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_component_valflags_new_empty(NativeComponentVector* flags);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_component_valmap_new_empty(NativeComponentVector* map);
}
