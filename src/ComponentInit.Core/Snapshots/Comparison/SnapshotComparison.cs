using System.Collections.Immutable;

namespace ComponentInit.Core.Snapshots.Comparison;

/// <summary>Tells two snapshots or binaries apart. What only one side can know is not compared: a binary says nothing of the run that made it, a manifest has hashes in place of bytes.</summary>
public static class SnapshotComparison
{
    /// <summary>The differences; empty for sides whose binaries have the same bytes and were made by the same run.</summary>
    /// <param name="reference">What ought to be.</param>
    /// <param name="difference">What is.</param>
    /// <param name="cancellation">Ends the comparison.</param>
    /// <exception cref="Wasm.WasmException">A binary is malformed, or a segment of it lies outside its memory.</exception>
    public static ImmutableArray<SnapshotDifference> Compare(ComparisonSide reference, ComparisonSide difference, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(difference);
        ImmutableArray<SnapshotDifference> differences =
        [
            .. reference.Snapshot is { } left && difference.Snapshot is { } right ? RunComparer.Compare(left, right) : [],
            .. reference.Sha256 == difference.Sha256 ? [] : CompareBinaries(reference, difference, cancellation),
        ];
        return differences.IsEmpty && reference.Sha256 != difference.Sha256
            ? [new SnapshotDifference(DifferenceKind.Content, "binary", $"sha256 {reference.Sha256}", $"sha256 {difference.Sha256}")]
            : differences;
    }

    private static IEnumerable<SnapshotDifference> CompareBinaries(ComparisonSide reference, ComparisonSide difference, CancellationToken cancellation) =>
    [
        .. InterfaceComparer.Compare(reference.Binary, difference.Binary),
        .. StateComparer.Compare(reference.Instances, difference.Instances, cancellation),
        .. SizeComparer.Compare(reference, difference),
    ];
}
