using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;

namespace ComponentInit.Wasm.CustomSections;

/// <summary>Splits a custom section into subsections (id, size, payload) and joins them again.</summary>
internal static class SubsectionFrames
{
    internal static ImmutableArray<Subsection> Read(ReadOnlyMemory<byte> content, long offset, string section)
    {
        var subsections = ImmutableArray.CreateBuilder<Subsection>();
        var reader = new WasmReader(content.Span, offset, section);
        while (!reader.AtEnd)
        {
            byte id = reader.ReadByte();
            int size = reader.ReadCount();
            subsections.Add(new Subsection(id, content.Slice(reader.Position, size), reader.Offset));
            reader.Skip(size);
        }

        return subsections.ToImmutable();
    }

    internal static byte[] Write(ImmutableArray<Subsection> subsections)
    {
        const int LongestHead = 6;
        var output = new WasmWriter(subsections.Sum(subsection => LongestHead + subsection.Payload.Length));
        foreach (var subsection in subsections)
        {
            output.WriteByte(subsection.Id);
            output.WriteByteVector(subsection.Payload.Span);
        }

        return output.ToArray();
    }
}
