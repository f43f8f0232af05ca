namespace ComponentInit.Wasm.Modules.Sections;

/// <summary>The start section (core specification, section 5.5.11).</summary>
internal static class StartSection
{
    /// <summary>Decodes the index of the start function.</summary>
    public static uint Decode(Section section)
    {
        var reader = section.OpenReader();
        uint index = reader.ReadU32();
        reader.ExpectEnd("section");
        return index;
    }
}
