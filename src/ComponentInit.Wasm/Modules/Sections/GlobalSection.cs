using System.Collections.Immutable;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Wasm.Modules.Sections;

/// <summary>The global section (core specification, section 5.5.9).</summary>
internal static class GlobalSection
{
    /// <summary>Decodes all globals.</summary>
    public static ImmutableArray<Global> Decode(Section section)
    {
        var reader = section.OpenReader();
        int count = reader.ReadCount();
        var globals = ImmutableArray.CreateBuilder<Global>(count);
        for (int i = 0; i < count; i++)
        {
            var type = TypeReader.ReadGlobalType(ref reader);
            globals.Add(new Global(type, section.ReadExpression(ref reader)));
        }

        reader.ExpectEnd("section");
        return globals.MoveToImmutable();
    }
}
