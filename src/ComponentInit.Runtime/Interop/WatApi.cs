using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>The text format.</summary>
internal static unsafe partial class WatApi
{
    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_wat2wasm(byte* text, nuint length, ByteVector* binary);
}
