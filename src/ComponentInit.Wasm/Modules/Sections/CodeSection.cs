using System.Collections.Immutable;

namespace ComponentInit.Wasm.Modules.Sections;

/// <summary>The code section (core specification, section 5.5.13).</summary>
internal static class CodeSection
{
    /// <summary>Decodes where each function body lies; the bodies themselves stay as they are.</summary>
    public static ImmutableArray<FunctionCode> Decode(Section section)
    {
        var reader = section.OpenReader();
        int count = reader.ReadCount();
        var bodies = ImmutableArray.CreateBuilder<FunctionCode>(count);
        for (int i = 0; i < count; i++)
        {
            int size = reader.ReadCount();
            bodies.Add(new FunctionCode(section.Payload.Slice(reader.Position, size), reader.Offset));
            reader.Skip(size);
        }

        reader.ExpectEnd("section");
        return bodies.MoveToImmutable();
    }
}
