using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Instructions;

namespace ComponentInit.Wasm.Modules.Sections;

/// <summary>How decoders get at the bytes of a section.</summary>
internal static class SectionReading
{
    /// <summary>A reader over the payload that knows its place in the file.</summary>
    public static WasmReader OpenReader(this Section section) =>
        new(section.Payload.Span, section.PayloadOffset, SectionOrder.Describe(section.Id));

    /// <summary>Reads over a constant expression, its final <c>end</c> included.</summary>
    public static ConstantExpression ReadExpression(this Section section, ref WasmReader reader)
    {
        int start = reader.Position;
        long offset = reader.Offset;
        var walker = new InstructionWalker(section.Payload.Span[start..], offset, reader.Section);
        while (walker.MoveNext())
        {
            // Only the length is wanted; the walker stops behind the final end.
        }

        reader.Skip(walker.Position);
        return new ConstantExpression(section.Payload.Slice(start, walker.Position), offset);
    }
}
