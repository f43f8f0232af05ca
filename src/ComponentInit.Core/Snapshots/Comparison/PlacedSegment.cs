namespace ComponentInit.Core.Snapshots.Comparison;

/// <summary>A data segment at its address.</summary>
/// <param name="Start">Address of its first byte.</param>
/// <param name="Bytes">Its bytes.</param>
internal readonly record struct PlacedSegment(long Start, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The address behind its last byte.</summary>
    public long End => Start + Bytes.Length;
}
