using System.Collections.Immutable;

namespace ComponentInit.Core.Snapshots.Comparison;

/// <summary>Compares sizes: of the binaries and of their sections.</summary>
internal static class SizeComparer
{
    /// <summary>The differences.</summary>
    public static IEnumerable<SnapshotDifference> Compare(ComparisonSide reference, ComparisonSide difference)
    {
        if (reference.Size != difference.Size) yield return Differ("binary", reference.Size, difference.Size);
        foreach (var section in Sections(reference, difference).Where(section => section.Before != section.After))
        {
            yield return Differ($"section {section.Name}", section.Before, section.After);
        }
    }

    private static SnapshotDifference Differ(string place, long reference, long difference) => new(DifferenceKind.Size, place, $"{reference} bytes", $"{difference} bytes");

    private static IEnumerable<SectionSize> Sections(ComparisonSide reference, ComparisonSide difference) => reference.Binary is { } left && difference.Binary is { } right
        ? SectionSizes.Compare(left, right)
        : Pairs.Of(Sections(reference), Sections(difference), section => section.Name).Select(pair => new SectionSize(pair.Key, pair.Reference?.After ?? 0, pair.Difference?.After ?? 0));

    private static ImmutableArray<SectionSize> Sections(ComparisonSide side) => side.Binary is { } binary ? SectionSizes.Compare(binary, binary) : side.Snapshot!.Sections;
}
