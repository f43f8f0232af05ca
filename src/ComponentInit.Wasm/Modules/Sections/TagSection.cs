using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;

namespace ComponentInit.Wasm.Modules.Sections;

/// <summary>The tag section (core specification, section 5.5.16).</summary>
internal static class TagSection
{
    /// <summary>Decodes the type index of each tag.</summary>
    public static ImmutableArray<uint> Decode(Section section)
    {
        var reader = section.OpenReader();
        int count = reader.ReadCount();
        var tags = ImmutableArray.CreateBuilder<uint>(count);
        for (int i = 0; i < count; i++) tags.Add(DecodeOne(ref reader));
        reader.ExpectEnd("section");
        return tags.MoveToImmutable();
    }

    /// <summary>Reads one tag type: an attribute that must be zero, and a type index.</summary>
    public static uint DecodeOne(ref WasmReader reader)
    {
        if (reader.PeekByte() != 0) reader.Fail("malformed tag attribute");
        reader.Skip(1);
        return reader.ReadU32();
    }
}
