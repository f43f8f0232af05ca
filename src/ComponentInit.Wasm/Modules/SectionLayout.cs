using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.CustomSections;

namespace ComponentInit.Wasm.Modules;

/// <summary>Puts edited sections among the ones that stay: what exists keeps its place, what is new goes where the order of sections puts it.</summary>
internal static class SectionLayout
{
    /// <summary>Merges edits into the sections of a module and gives each its new offset.</summary>
    /// <param name="original">The sections as they were.</param>
    /// <param name="known">Known sections to put in or, where null, to take out.</param>
    /// <param name="customs">Custom sections to replace or, where null, to take out.</param>
    /// <param name="inserted">Custom sections to add, each with the known section it stands in front of.</param>
    public static ImmutableArray<Section> Merge(
        ImmutableArray<Section> original, IReadOnlyDictionary<SectionId, Section?> known, IReadOnlyDictionary<Section, Section?> customs,
        IReadOnlyList<(Section Section, SectionId Before)> inserted)
    {
        var sections = new List<Section>(original.Length + known.Count);
        foreach (var section in original)
        {
            var current = section.Id == SectionId.Custom ? customs.GetValueOrDefault(section, section) : known.GetValueOrDefault(section.Id, section);
            if (current is not null) sections.Add(current);
        }

        foreach (var (id, section) in known.OrderBy(pair => SectionOrder.Rank(pair.Key)))
        {
            if (section is not null && !sections.Exists(present => present.Id == id)) sections.Insert(FindPlace(sections, id), section);
        }

        foreach (var (section, before) in inserted) sections.Insert(FindCustomPlace(sections, before), section);
        return AssignOffsets(sections);
    }

    private static int FindCustomPlace(List<Section> sections, SectionId before)
    {
        int present = sections.FindIndex(section => section.Id == before);
        if (present >= 0) return present;

        // A dynamic library is known by its first section, which therefore stays the first.
        int first = sections.Count > 0 && sections[0].Name == DylinkSection.SectionName ? 1 : 0;
        return Math.Max(first, FindPlace(sections, before));
    }

    private static int FindPlace(List<Section> sections, SectionId id)
    {
        int rank = SectionOrder.Rank(id);
        int before = sections.FindLastIndex(section => section.Id != SectionId.Custom && SectionOrder.Rank(section.Id) < rank);
        return before + 1;
    }

    private static ImmutableArray<Section> AssignOffsets(List<Section> sections)
    {
        long offset = Preamble.Length;
        var placed = ImmutableArray.CreateBuilder<Section>(sections.Count);
        foreach (var section in sections)
        {
            placed.Add(section with { Offset = offset });
            offset += section.Length;
        }

        return placed.MoveToImmutable();
    }
}
