using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>What the imports of a component are satisfied with.</summary>
internal static unsafe partial class ComponentLinkerApi
{
    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_component_linker_new(EngineHandle engine);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_component_linker_delete(nint linker);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_component_linker_allow_shadowing(ComponentLinkerHandle linker, byte allow);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_component_linker_root(ComponentLinkerHandle linker);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_component_linker_add_wasip2(ComponentLinkerHandle linker);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_component_linker_instance_add_instance(nint instance, byte* name, nuint length, nint* nested);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_component_linker_instance_add_func(nint instance, byte* name, nuint length, delegate* unmanaged[Cdecl]<nint, nint, nint, NativeComponentValue*, nuint, NativeComponentValue*, nuint, nint> callback, nint data, nint finalizer);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_component_linker_instance_add_module(nint instance, byte* name, nuint length, CoreModuleHandle module);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_component_linker_define_unknown_imports_as_traps(ComponentLinkerHandle linker, ComponentHandle component);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_component_linker_instance_add_resource(nint instance, byte* name, nuint length, nint type, delegate* unmanaged[Cdecl]<nint, nint, uint, nint> destructor, nint data, nint finalizer);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_component_linker_instance_delete(nint instance);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_component_linker_instantiate(ComponentLinkerHandle linker, nint context, ComponentHandle component, NativeComponentInstance* instance);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_component_linker_instantiate_async(ComponentLinkerHandle linker, nint context, ComponentHandle component, NativeComponentInstance* instance, nint* error);
}
