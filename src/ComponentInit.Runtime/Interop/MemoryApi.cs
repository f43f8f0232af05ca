using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>Linear memories.</summary>
internal static unsafe partial class MemoryApi
{
    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial byte* wasmtime_memory_data(nint context, MemoryReference* memory);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nuint wasmtime_memory_data_size(nint context, MemoryReference* memory);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial ulong wasmtime_memory_page_size(nint context, MemoryReference* memory);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial byte wasmtime_memory_page_size_log2(nint context, MemoryReference* memory);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_memory_type(nint context, MemoryReference* memory);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial byte wasmtime_memorytype_is64(nint type);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasm_memorytype_delete(nint type);
}
