using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>Byte vectors.</summary>
internal static unsafe partial class ByteVectorApi
{
    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasm_byte_vec_new(ByteVector* vector, nuint length, byte* bytes);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasm_byte_vec_delete(ByteVector* vector);
}
