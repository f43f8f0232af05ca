using System.Globalization;

namespace ComponentInit.Wasm;

/// <summary>A binary does not follow the binary format: <see cref="WasmErrorCode.WasmMalformed"/> with the absolute offset and the section.</summary>
public sealed class WasmFormatException : WasmException
{
    /// <summary>Creates a format error.</summary>
    /// <param name="message">What is wrong, without the place.</param>
    /// <param name="offset">Absolute offset in bytes.</param>
    /// <param name="section">Name of the section, such as <c>code</c>.</param>
    public WasmFormatException(string message, long offset, string section)
        : base(WasmErrorCode.WasmMalformed, string.Create(CultureInfo.InvariantCulture, $"{message} (at offset 0x{offset:x}, {section})"))
    {
        Offset = offset;
        Section = section;
    }
}
