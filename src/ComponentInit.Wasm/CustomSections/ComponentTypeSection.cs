using ComponentInit.Wasm.Binary;

namespace ComponentInit.Wasm.CustomSections;

/// <summary>
/// A custom section <c>component-type</c> or <c>component-type:...</c>: the world that a core module was compiled for, encoded as a component
/// with a custom section <c>wit-component-encoding</c> of its own (a version byte and a string encoding byte).
/// </summary>
/// <param name="Name">The name of the custom section.</param>
/// <param name="Component">The component, undecoded.</param>
/// <param name="Version">Version of the encoding; 4 today.</param>
/// <param name="StringEncoding">How the module encodes strings.</param>
public sealed record ComponentTypeSection(string Name, ReadOnlyMemory<byte> Component, byte Version, ComponentStringEncoding StringEncoding)
{
    private const string Prefix = "component-type";
    private const string EncodingSection = "wit-component-encoding";
    private const int PreambleLength = 8;

    private static ReadOnlySpan<byte> ComponentPreamble => [0x00, 0x61, 0x73, 0x6D, 0x0D, 0x00, 0x01, 0x00];

    /// <summary>Whether a custom section of this name is one.</summary>
    public static bool IsName(string name) => name == Prefix || name.StartsWith(Prefix + ":", StringComparison.Ordinal);

    /// <summary>Decodes the content of the section.</summary>
    /// <param name="name">The name of the custom section.</param>
    /// <param name="content">The content, behind the name.</param>
    /// <param name="offset">Absolute offset of the content in its file.</param>
    /// <exception cref="WasmFormatException">It is no component, or one that does not declare its encoding.</exception>
    public static ComponentTypeSection Decode(string name, ReadOnlyMemory<byte> content, long offset = 0)
    {
        var reader = new WasmReader(content.Span, offset, name);
        if (!content.Span.StartsWith(ComponentPreamble)) reader.Fail("a component is expected");
        reader.Skip(PreambleLength);
        while (!reader.AtEnd)
        {
            byte id = reader.ReadByte();
            var bytes = reader.ReadByteVector();
            var payload = new WasmReader(bytes, reader.Offset - bytes.Length, name);
            if (id != 0 || payload.ReadName() != EncodingSection) continue;
            byte version = payload.ReadByte();
            if (payload.PeekByte() > (byte)ComponentStringEncoding.CompactUtf16) payload.Fail("unknown string encoding");
            var encoding = (ComponentStringEncoding)payload.ReadByte();
            payload.ExpectEnd("section");
            return new ComponentTypeSection(name, content, version, encoding);
        }

        throw new WasmFormatException($"custom section {EncodingSection} is missing", offset, name);
    }

    /// <summary>As <see cref="Decode"/>; null for a malformed section.</summary>
    public static ComponentTypeSection? TryDecode(string name, ReadOnlyMemory<byte> content)
        => LenientDecoding.OrNull(content, (bytes, offset) => Decode(name, bytes, offset));
}
