using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>Globals.</summary>
internal static unsafe partial class GlobalApi
{
    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_global_get(nint context, GlobalReference* global, NativeValue* value);
}
