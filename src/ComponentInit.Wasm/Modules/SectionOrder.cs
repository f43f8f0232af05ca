namespace ComponentInit.Wasm.Modules;

/// <summary>The order in which known sections must stand (core specification, section 5.5.17), and what they are called in messages.</summary>
public static class SectionOrder
{
    private static readonly SectionId[] Order =
    [
        SectionId.Type, SectionId.Import, SectionId.Function, SectionId.Table, SectionId.Memory, SectionId.Tag, SectionId.Global,
        SectionId.Export, SectionId.Start, SectionId.Element, SectionId.DataCount, SectionId.Code, SectionId.Data,
    ];

    /// <summary>Place of a known section among the others, from 0; -1 for a custom section.</summary>
    public static int Rank(SectionId id) => Array.IndexOf(Order, id);

    /// <summary>Name of a section in messages, such as <c>custom section 'name'</c>.</summary>
    public static string Describe(Section section) => section.Id == SectionId.Custom ? $"custom section '{section.Name}'" : Describe(section.Id);

    /// <summary>Name of a section in messages, such as <c>data count section</c>.</summary>
    public static string Describe(SectionId id) => id == SectionId.DataCount ? "data count section" : $"{id.ToString().ToLowerInvariant()} section";
}
