using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>Components: compiled, stored and loaded.</summary>
internal static unsafe partial class ComponentApi
{
    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_component_new(EngineHandle engine, byte* bytes, nuint length, nint* component);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_component_delete(nint component);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_component_serialize(ComponentHandle component, ByteVector* bytes);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_component_deserialize_file(EngineHandle engine, byte* path, nint* component);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_component_type(ComponentHandle component);
}
