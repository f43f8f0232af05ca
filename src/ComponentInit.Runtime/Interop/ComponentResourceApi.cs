using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>Handles of resources and their types.</summary>
internal static unsafe partial class ComponentResourceApi
{
    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_component_resource_any_clone(nint resource);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_component_resource_any_drop(nint context, nint resource);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_component_resource_any_delete(nint resource);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_component_resource_any_to_host(nint context, nint resource, nint* host);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_component_resource_host_new(byte owned, uint representation, uint identity);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial uint wasmtime_component_resource_host_rep(nint host);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_component_resource_host_to_any(nint context, nint host, nint* resource);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_component_resource_host_delete(nint host);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_component_resource_type_new_host(uint identity);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_component_resource_type_clone(nint type);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial byte wasmtime_component_resource_type_equal(nint left, nint right);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_component_resource_type_delete(nint type);
}
