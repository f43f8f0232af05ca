using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>Value types. What comes out through a pointer has to be deleted.</summary>
internal static unsafe partial class ComponentValueTypeApi
{
    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_component_valtype_delete(NativeComponentValueType* type);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_component_list_type_element(nint type, NativeComponentValueType* element);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_component_option_type_ty(nint type, NativeComponentValueType* value);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial byte wasmtime_component_result_type_ok(nint type, NativeComponentValueType* value);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial byte wasmtime_component_result_type_err(nint type, NativeComponentValueType* value);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial byte wasmtime_component_future_type_ty(nint type, NativeComponentValueType* value);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial byte wasmtime_component_stream_type_ty(nint type, NativeComponentValueType* value);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_component_map_type_key(nint type, NativeComponentValueType* value);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_component_map_type_value(nint type, NativeComponentValueType* value);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nuint wasmtime_component_record_type_field_count(nint type);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial byte wasmtime_component_record_type_field_nth(nint type, nuint index, byte** name, nuint* length, NativeComponentValueType* value);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nuint wasmtime_component_tuple_type_types_count(nint type);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial byte wasmtime_component_tuple_type_types_nth(nint type, nuint index, NativeComponentValueType* value);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nuint wasmtime_component_variant_type_case_count(nint type);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial byte wasmtime_component_variant_type_case_nth(nint type, nuint index, byte** name, nuint* length, byte* hasPayload, NativeComponentValueType* value);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nuint wasmtime_component_enum_type_names_count(nint type);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial byte wasmtime_component_enum_type_names_nth(nint type, nuint index, byte** name, nuint* length);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nuint wasmtime_component_flags_type_names_count(nint type);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial byte wasmtime_component_flags_type_names_nth(nint type, nuint index, byte** name, nuint* length);
}
