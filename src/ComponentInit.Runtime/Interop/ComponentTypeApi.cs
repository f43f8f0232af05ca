using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>Types of components, their imports and exports.</summary>
internal static unsafe partial class ComponentTypeApi
{
    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_component_type_delete(nint type);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nuint wasmtime_component_type_import_count(nint type, EngineHandle engine);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial byte wasmtime_component_type_import_nth(nint type, EngineHandle engine, nuint index, byte** name, nuint* length, nint* item);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nuint wasmtime_component_type_export_count(nint type, EngineHandle engine);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial byte wasmtime_component_type_export_nth(nint type, EngineHandle engine, nuint index, byte** name, nuint* length, nint* item);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nuint wasmtime_component_instance_type_export_count(nint type, EngineHandle engine);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial byte wasmtime_component_instance_type_export_nth(nint type, EngineHandle engine, nuint index, byte** name, nuint* length, nint* item);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_component_extern_type(nint item, NativeComponentItem* type);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_component_extern_delete(nint item);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_component_item_delete(NativeComponentItem* item);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_component_func_type_delete(nint type);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial byte wasmtime_component_func_type_async(nint type);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nuint wasmtime_component_func_type_param_count(nint type);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial byte wasmtime_component_func_type_param_nth(nint type, nuint index, byte** name, nuint* length, NativeComponentValueType* value);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial byte wasmtime_component_func_type_result(nint type, NativeComponentValueType* value);
}
