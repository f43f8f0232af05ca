using System.Buffers;
using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;

namespace ComponentInit.Wasm.Components.Format;

/// <summary>Splits a component into its sections (component-model, Binary.md, Component Definitions); what is in them is decoded on demand.</summary>
internal static class ComponentReader
{
    private const int LongestHeader = 6;

    /// <summary>Reads the preamble and the frame of each section.</summary>
    public static ImmutableArray<ComponentSection> ReadSections(Component component)
    {
        var content = component.Content;
        CheckPreamble(content, component.Offset);
        var sections = ImmutableArray.CreateBuilder<ComponentSection>();
        for (long position = Preamble.Length; position < content.Length;)
        {
            var section = ReadSection(component, position);
            sections.Add(section);
            position += section.Raw.Length;
        }

        return sections.ToImmutable();
    }

    private static void CheckPreamble(ReadOnlySequence<byte> content, long offset)
    {
        var preamble = content.Slice(0, Math.Min(content.Length, Preamble.Length)).Contiguous();
        if (Preamble.Recognise(preamble.Span, offset) == BinaryKind.Component) return;
        throw new WasmFormatException("a core module, where a component is expected", offset + 4, "preamble");
    }

    private static ComponentSection ReadSection(Component component, long position)
    {
        long offset = component.Offset + position;
        var rest = component.Content.Slice(position);
        var header = new WasmReader(rest.Slice(0, Math.Min(rest.Length, LongestHeader)).Contiguous().Span, offset, "section header");
        if (header.PeekByte() > (byte)ComponentSectionId.Value) header.Fail($"malformed section id {header.PeekByte()}");
        var id = (ComponentSectionId)header.ReadByte();
        uint size = header.ReadU32();
        if (size > rest.Length - header.Position) header.Fail($"unexpected end: a section of {size} bytes where {rest.Length - header.Position} are left");
        var raw = rest.Slice(0, header.Position + (long)size);
        if (id != ComponentSectionId.Custom) return new ComponentSection(component, id, raw, header.Position, offset, null, 0);
        var body = new WasmReader(raw.Slice(header.Position).Contiguous().Span, offset + header.Position, "custom section");
        string name = body.ReadName();
        return new ComponentSection(component, id, raw, header.Position, offset, name, body.Position);
    }
}
