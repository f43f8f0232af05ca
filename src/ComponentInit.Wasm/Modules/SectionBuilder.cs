using ComponentInit.Wasm.Binary;

namespace ComponentInit.Wasm.Modules;

/// <summary>Makes sections: frames a payload, or appends entries to a vector section while the entries that exist stay as they stand.</summary>
public static class SectionBuilder
{
    /// <summary>Frames a payload as a known section.</summary>
    /// <param name="id">Which section.</param>
    /// <param name="payload">Its payload.</param>
    public static Section Frame(SectionId id, ReadOnlySpan<byte> payload)
    {
        var writer = new WasmWriter(payload.Length + 8);
        writer.WriteByte((byte)id);
        writer.WriteU32((uint)payload.Length);
        int header = writer.Length;
        writer.WriteBytes(payload);
        return new Section(id, writer.ToMemory(), header, 0, null, header);
    }

    /// <summary>Frames the content of a custom section.</summary>
    /// <param name="name">Name of the section.</param>
    /// <param name="content">What follows the name.</param>
    public static Section FrameCustom(string name, ReadOnlySpan<byte> content)
    {
        var payload = new WasmWriter(content.Length + name.Length + 8);
        payload.WriteName(name);
        int nameLength = payload.Length;
        payload.WriteBytes(content);
        var framed = Frame(SectionId.Custom, payload.Written);
        return framed with { Name = name, ContentStart = framed.HeaderLength + nameLength };
    }

    /// <summary>Appends entries to a section that is a vector. What it holds already is not copied.</summary>
    /// <param name="id">Which section.</param>
    /// <param name="existing">The section as it stands, or null where there is none.</param>
    /// <param name="added">Number of entries to append.</param>
    /// <param name="entries">Their bytes, one after the other.</param>
    /// <exception cref="WasmFormatException">The count of the section is malformed.</exception>
    public static Section Append(SectionId id, Section? existing, int added, ReadOnlyMemory<byte> entries)
    {
        ReadOnlyMemory<byte> present = default;
        uint count = 0;
        if (existing is not null)
        {
            var reader = new WasmReader(existing.Payload.Span, existing.PayloadOffset, SectionOrder.Describe(id));
            count = reader.ReadU32();
            present = existing.Payload[reader.Position..];
        }

        var number = new WasmWriter(8);
        number.WriteU32(count + (uint)added);
        var head = new WasmWriter(16);
        head.WriteByte((byte)id);
        head.WriteU32((uint)(number.Length + present.Length + entries.Length));
        int header = head.Length;
        head.WriteBytes(number.Written);
        return new Section(id, SequenceBuilder.Join([head.ToMemory(), present, entries]), header, 0, null, header);
    }
}
