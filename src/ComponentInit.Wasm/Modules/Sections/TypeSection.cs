using System.Collections.Immutable;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Wasm.Modules.Sections;

/// <summary>The type section (core specification, section 5.5.4).</summary>
internal static class TypeSection
{
    private const byte RecursiveGroup = 0x4E;

    /// <summary>Decodes all types, those of recursive groups one after the other.</summary>
    public static ImmutableArray<SubType> Decode(Section section)
    {
        var reader = section.OpenReader();
        int count = reader.ReadCount();
        var types = ImmutableArray.CreateBuilder<SubType>(count);
        for (int i = 0; i < count; i++)
        {
            if (reader.PeekByte() != RecursiveGroup)
            {
                types.Add(TypeReader.ReadSubType(ref reader));
                continue;
            }

            reader.Skip(1);
            for (int left = reader.ReadCount(); left > 0; left--) types.Add(TypeReader.ReadSubType(ref reader));
        }

        reader.ExpectEnd("section");
        return types.ToImmutable();
    }
}
