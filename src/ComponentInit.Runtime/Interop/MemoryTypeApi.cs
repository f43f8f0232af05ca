using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>Types of linear memories.</summary>
internal static partial class MemoryTypeApi
{
    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial ulong wasmtime_memorytype_page_size(nint type);
}
