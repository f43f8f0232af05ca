using System.Collections.Immutable;
using ComponentInit.Wasm.Modules.Sections;

namespace ComponentInit.Wasm.Modules;

/// <summary>Counts that two sections must agree on (core specification, section 5.5.17).</summary>
internal static class SectionCounts
{
    /// <summary>Checks that there is a body for each function, and as many data segments as the data count section says.</summary>
    public static void Check(ImmutableArray<Section> sections)
    {
        Compare(sections, SectionId.Function, SectionId.Code, "function and code section have inconsistent lengths");
        if (Find(sections, SectionId.DataCount) is not null) Compare(sections, SectionId.DataCount, SectionId.Data, "data count and data section have inconsistent lengths");
    }

    private static void Compare(ImmutableArray<Section> sections, SectionId first, SectionId second, string message)
    {
        uint expected = Count(sections, first);
        uint actual = Count(sections, second);
        if (expected == actual) return;
        var place = Find(sections, second) ?? Find(sections, first)!;
        throw new WasmFormatException($"{message}: {expected} and {actual}", place.PayloadOffset, SectionOrder.Describe(place.Id));
    }

    private static Section? Find(ImmutableArray<Section> sections, SectionId id) => sections.FirstOrDefault(section => section.Id == id);

    private static uint Count(ImmutableArray<Section> sections, SectionId id) => Find(sections, id) is { } section ? section.OpenReader().ReadU32() : 0;
}
