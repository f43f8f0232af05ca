namespace ComponentInit.Runtime.Memories;

/// <summary>A range of a linear memory.</summary>
/// <param name="Start">First byte.</param>
/// <param name="Length">Bytes.</param>
public readonly record struct MemoryRange(long Start, long Length)
{
    /// <summary>The byte after the last one.</summary>
    public long End => Start + Length;
}
