using System.Buffers;
using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;

namespace ComponentInit.Wasm.Modules;

/// <summary>Splits a core module into its sections (core specification, section 5.5.17) and checks their order; what is in them is decoded on demand.</summary>
internal static class ModuleReader
{
    private const int LongestSizeField = 5;

    /// <summary>Reads the preamble and the frame of each section. Known sections are not copied.</summary>
    /// <param name="content">The module.</param>
    /// <param name="start">Absolute offset of its first byte.</param>
    public static ImmutableArray<Section> Read(ReadOnlySequence<byte> content, long start)
    {
        CheckPreamble(content, start);
        var sections = ImmutableArray.CreateBuilder<Section>();
        int lastRank = -1;
        for (long position = Preamble.Length; position < content.Length;)
        {
            var section = ReadSection(content, position, start);
            if (section.Id != SectionId.Custom)
            {
                int rank = SectionOrder.Rank(section.Id);
                if (rank <= lastRank) throw new WasmFormatException("section out of order or repeated", section.Offset, SectionOrder.Describe(section.Id));
                lastRank = rank;
            }

            sections.Add(section);
            position += section.Length;
        }

        var read = sections.ToImmutable();
        SectionCounts.Check(read);
        return read;
    }

    private static void CheckPreamble(ReadOnlySequence<byte> content, long start)
    {
        Span<byte> preamble = stackalloc byte[Preamble.Length];
        int length = (int)Math.Min(content.Length, preamble.Length);
        content.Slice(0, length).CopyTo(preamble);
        var kind = Preamble.Recognise(preamble[..length], start);
        if (kind != BinaryKind.Module) throw new WasmFormatException("a component, where a core module is expected", start + 4, "preamble");
    }

    private static Section ReadSection(ReadOnlySequence<byte> content, long position, long start)
    {
        long left = content.Length - position;
        var head = new WasmReader(Contiguous(content.Slice(position, Math.Min(left, 1 + LongestSizeField))).Span, start + position, "section header");
        byte id = head.PeekByte();
        if (id > (byte)SectionId.Tag) head.Fail($"malformed section id {id}");
        head.Skip(1);
        uint size = head.ReadU32();
        if (size > left - head.Position) head.Fail($"section of {size} bytes is longer than the {left - head.Position} left");
        var bytes = content.Slice(position, head.Position + (long)size);
        if (id != (byte)SectionId.Custom) return new Section((SectionId)id, bytes, head.Position, start + position, null, head.Position);
        var raw = Contiguous(bytes);
        var body = new WasmReader(raw.Span[head.Position..], start + position + head.Position, "custom section");
        string name = body.ReadName();
        return new Section(SectionId.Custom, raw, head.Position, start + position, name, head.Position + body.Position);
    }

    private static ReadOnlyMemory<byte> Contiguous(ReadOnlySequence<byte> slice) => slice.IsSingleSegment ? slice.First : slice.ToArray();
}
