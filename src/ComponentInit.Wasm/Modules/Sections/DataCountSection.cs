namespace ComponentInit.Wasm.Modules.Sections;

/// <summary>The data count section (core specification, section 5.5.15).</summary>
internal static class DataCountSection
{
    /// <summary>Decodes the number of data segments.</summary>
    public static uint Decode(Section section)
    {
        var reader = section.OpenReader();
        uint count = reader.ReadU32();
        reader.ExpectEnd("section");
        return count;
    }
}
