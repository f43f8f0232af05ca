using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;

namespace ComponentInit.Wasm.Modules.Sections;

/// <summary>The data section (core specification, section 5.5.14).</summary>
internal static class DataSection
{
    /// <summary>Decodes all data segments; their bytes stay where they are.</summary>
    public static ImmutableArray<DataSegment> Decode(Section section)
    {
        var reader = section.OpenReader();
        int count = reader.ReadCount();
        var segments = ImmutableArray.CreateBuilder<DataSegment>(count);
        for (int i = 0; i < count; i++) segments.Add(DecodeOne(section, ref reader));
        reader.ExpectEnd("section");
        return segments.MoveToImmutable();
    }

    private static DataSegment DecodeOne(Section section, ref WasmReader reader)
    {
        uint flags = reader.ReadU32();
        if (flags > 2) reader.Fail("malformed data segment kind");
        uint memory = flags == 2 ? reader.ReadU32() : 0;
        ConstantExpression? offset = flags == 1 ? null : section.ReadExpression(ref reader);
        int size = reader.ReadCount();
        var bytes = section.Payload.Slice(reader.Position, size);
        reader.Skip(size);
        return new DataSegment(flags == 1 ? SegmentMode.Passive : SegmentMode.Active, memory, offset, bytes);
    }
}
