namespace ComponentInit.Core.Snapshots.Comparison;

/// <summary>A data segment at its address.</summary>
/// <param name="Start">Address of its first byte.</param>
/// <param name="Bytes">Its bytes.</param>
internal sealed record PlacedSegment(long Start, ReadOnlyMemory<byte> Bytes);
