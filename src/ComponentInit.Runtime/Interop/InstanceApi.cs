using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>Core instances.</summary>
internal static unsafe partial class InstanceApi
{
    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_instance_new(nint context, CoreModuleHandle module, NativeExtern* imports, nuint count, InstanceReference* instance, nint* trap);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial byte wasmtime_instance_export_get(nint context, InstanceReference* instance, byte* name, nuint length, NativeExtern* item);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_extern_delete(NativeExtern* item);
}
