using System.Collections.Immutable;
using ComponentInit.Core.Snapshots;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>Sizes of the sections of two modules beside each other.</summary>
internal static class SectionSizes
{
    /// <summary>Compares two modules; sections in the order of the output, then those that only the input has.</summary>
    public static ImmutableArray<SectionSize> Compare(WasmModule before, WasmModule after)
    {
        var names = after.Sections.Concat(before.Sections).Select(Name).Distinct();
        return [.. names.Select(name => new SectionSize(name, Sum(before, name), Sum(after, name)))];
    }

    private static string Name(Section section) => section.Id == SectionId.Custom ? $"custom {section.Name}" : SectionOrder.Describe(section.Id);

    private static long Sum(WasmModule module, string name) => module.Sections.Where(section => Name(section) == name).Sum(section => (long)section.Raw.Length);
}
