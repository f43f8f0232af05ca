using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>Values of components, in memory that Wasmtime owns.</summary>
internal static unsafe partial class ComponentValueApi
{
    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_component_val_delete(NativeComponentValue* value);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_component_val_clone(NativeComponentValue* source, NativeComponentValue* target);
}
