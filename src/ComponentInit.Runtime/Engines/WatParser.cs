using System.Text;
using ComponentInit.Runtime.Interop;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Engines;

/// <summary>Reads the text format, of modules and components, with Wasmtime's own parser.</summary>
public static class WatParser
{
    /// <summary>Turns text into a binary.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.WasmMalformed"/> with the place in the text; <see cref="WasmErrorCode.EngineUnavailable"/>.</exception>
    public static unsafe byte[] ToBinary(string text)
    {
        WasmtimeLibrary.EnsureLoaded();
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        ByteVector binary;
        fixed (byte* pointer = utf8)
        {
            if (NativeFailure.Take(WatApi.wasmtime_wat2wasm(pointer, (nuint)utf8.Length, &binary)) is { } failure)
                throw new WasmException(WasmErrorCode.WasmMalformed, $"The text is not WebAssembly: {failure.Message.Trim()}");
        }

        byte[] bytes = binary.AsSpan().ToArray();
        ByteVectorApi.wasm_byte_vec_delete(&binary);
        return bytes;
    }
}
