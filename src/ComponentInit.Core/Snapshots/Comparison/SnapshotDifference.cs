namespace ComponentInit.Core.Snapshots.Comparison;

/// <summary>One difference between two snapshots or binaries.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Place">Where, such as <c>instance 0, memory 0</c>.</param>
/// <param name="Reference">What the first side has; null where it has nothing.</param>
/// <param name="Difference">What the second side has; null where it has nothing.</param>
public sealed record SnapshotDifference(DifferenceKind Kind, string Place, string? Reference, string? Difference)
{
    /// <summary>Address of the first byte of a <see cref="DifferenceKind.MemoryRange"/>, else null.</summary>
    public long? Start { get; init; }

    /// <summary>Number of bytes of a <see cref="DifferenceKind.MemoryRange"/>, else null. Where one side has only hashes, whole pages of 64 KiB.</summary>
    public long? Length { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Place}: {Reference ?? "nothing"} -> {Difference ?? "nothing"}";
}
