using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Wasm.Modules.Sections;

/// <summary>The element section (core specification, section 5.5.12). Its flags: 1 passive or declared, 2 table index or declared, 4 expressions.</summary>
internal static class ElementSection
{
    /// <summary>Decodes all element segments.</summary>
    public static ImmutableArray<ElementSegment> Decode(Section section)
    {
        var reader = section.OpenReader();
        int count = reader.ReadCount();
        var segments = ImmutableArray.CreateBuilder<ElementSegment>(count);
        for (int i = 0; i < count; i++) segments.Add(DecodeOne(section, ref reader));
        reader.ExpectEnd("section");
        return segments.MoveToImmutable();
    }

    private static ElementSegment DecodeOne(Section section, ref WasmReader reader)
    {
        int start = reader.Position;
        uint flags = reader.ReadU32();
        if (flags > 7) reader.Fail("malformed elements segment kind");
        bool active = (flags & 1) == 0;
        var mode = active ? SegmentMode.Active : (flags & 2) == 0 ? SegmentMode.Passive : SegmentMode.Declared;
        bool expressions = (flags & 4) != 0;
        uint table = active && (flags & 2) != 0 ? reader.ReadU32() : 0;
        ConstantExpression? offset = active ? section.ReadExpression(ref reader) : null;
        bool hasType = (flags & 3) != 0;
        var type = !hasType ? CoreValueType.FuncRef : expressions ? TypeReader.ReadReferenceType(ref reader) : ReadElementKind(ref reader);
        int count = reader.ReadCount();
        if (!expressions)
        {
            var functions = ImmutableArray.CreateBuilder<uint>(count);
            for (int i = 0; i < count; i++) functions.Add(reader.ReadU32());
            return new ElementSegment(mode, table, offset, type, functions.MoveToImmutable(), default, section.Payload[start..reader.Position]);
        }

        var items = ImmutableArray.CreateBuilder<ConstantExpression>(count);
        for (int i = 0; i < count; i++) items.Add(section.ReadExpression(ref reader));
        return new ElementSegment(mode, table, offset, type, default, items.MoveToImmutable(), section.Payload[start..reader.Position]);
    }

    private static CoreValueType ReadElementKind(ref WasmReader reader)
    {
        if (reader.PeekByte() != 0) reader.Fail("malformed element kind");
        reader.Skip(1);
        return CoreValueType.FuncRef;
    }
}
