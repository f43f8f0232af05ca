using System.Globalization;

namespace ComponentInit.Core.Snapshots.Comparison;

/// <summary>Compares tables, element by element.</summary>
internal static class TableComparer
{
    /// <summary>The differences of two instances.</summary>
    /// <param name="place">What messages call the instance.</param>
    /// <param name="reference">The first side.</param>
    /// <param name="difference">The second side.</param>
    public static IEnumerable<SnapshotDifference> Compare(string place, InstanceState reference, InstanceState difference) =>
        Pairs.Of(reference.Tables, difference.Tables, table => table.Index).SelectMany(pair => (pair.Reference, pair.Difference) switch
        {
            ({ } left, { } right) => Compare($"{place}, table {pair.Key}", left, right, reference.KnowsAll == difference.KnowsAll),
            var (left, right) => reference.KnowsAll != difference.KnowsAll && (left is null ? !reference.KnowsAll : !difference.KnowsAll)
                ? []
                : [new SnapshotDifference(DifferenceKind.TableSize, $"{place}, table {pair.Key}", Size(left), Size(right))],
        });

    // Where one side is a manifest and the other a binary, only what the manifest names can be compared.
    private static IEnumerable<SnapshotDifference> Compare(string place, TableState reference, TableState difference, bool alike)
    {
        if (reference.Size != difference.Size) yield return new SnapshotDifference(DifferenceKind.TableSize, place, Size(reference), Size(difference));
        foreach (long index in reference.Elements.Keys.Union(difference.Elements.Keys).Order())
        {
            string? left = reference.Element(index), right = difference.Element(index);
            if (left != right && (alike || (left is not null && right is not null))) yield return new SnapshotDifference(DifferenceKind.TableElement, $"{place}, element {index.ToString(CultureInfo.InvariantCulture)}", left, right);
        }
    }

    private static string? Size(TableState? table) => table is null ? null : $"{table.Size} elements";
}
