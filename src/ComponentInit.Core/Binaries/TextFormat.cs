using System.Text;
using ComponentInit.Runtime.Engines;
using ComponentInit.Wasm;

namespace ComponentInit.Core.Binaries;

/// <summary>Tells text of the text format from binaries, and has the engine convert it.</summary>
internal static class TextFormat
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether bytes look like text: after white space comes a parenthesis or a comment. No binary begins so.</summary>
    public static bool Recognise(ReadOnlySpan<byte> bytes)
    {
        var text = bytes.TrimStart(" \t\r\n\uFEFF"u8);
        return text.StartsWith("("u8) || text.StartsWith(";;"u8);
    }

    /// <summary>Converts text to a binary.</summary>
    /// <exception cref="WasmException">It is no valid text: <see cref="WasmErrorCode.WasmMalformed"/> with line and column.</exception>
    public static byte[] Convert(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return WatParser.ToBinary(StrictUtf8.GetString(bytes));
        }
        catch (DecoderFallbackException exception)
        {
            throw new WasmException(WasmErrorCode.WasmMalformed, "the text is not UTF-8", exception);
        }
    }
}
