using System.Collections.Immutable;
using ComponentInit.Core.Binaries;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Snapshots;

/// <summary>Sizes of sections by their names; sections of one name count together.</summary>
internal static class SectionSizes
{
    /// <summary>Compares two binaries; sections in the order of the second, then those that only the first has.</summary>
    public static ImmutableArray<SectionSize> Compare(WasmBinary before, WasmBinary after)
    {
        var left = Of(before);
        var right = Of(after);
        return
        [
            .. right.Concat(left).Select(section => section.Name).Distinct()
                .Select(name => new SectionSize(name, left.Where(section => section.Name == name).Sum(section => section.Size), right.Where(section => section.Name == name).Sum(section => section.Size))),
        ];
    }

    private static ImmutableArray<(string Name, long Size)> Of(WasmBinary binary) => binary.Kind == BinaryKind.Module
        ? [.. binary.ReadModule().Sections.Select(section => (Describe(section), section.Length))]
        : [.. binary.ReadComponent().Sections.Select(section => (Describe(section), section.Raw.Length))];

    private static string Describe(Section section) => section.Id == SectionId.Custom ? $"custom {section.Name}" : SectionOrder.Describe(section.Id);

    private static string Describe(ComponentSection section) => section.Name is { } name ? $"custom {name}" : section.Id.ToString();
}
