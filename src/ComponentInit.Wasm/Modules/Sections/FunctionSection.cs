using System.Collections.Immutable;

namespace ComponentInit.Wasm.Modules.Sections;

/// <summary>The function section (core specification, section 5.5.6).</summary>
internal static class FunctionSection
{
    /// <summary>Decodes the type index of each defined function.</summary>
    public static ImmutableArray<uint> Decode(Section section)
    {
        var reader = section.OpenReader();
        int count = reader.ReadCount();
        var indices = ImmutableArray.CreateBuilder<uint>(count);
        for (int i = 0; i < count; i++) indices.Add(reader.ReadU32());
        reader.ExpectEnd("section");
        return indices.MoveToImmutable();
    }
}
