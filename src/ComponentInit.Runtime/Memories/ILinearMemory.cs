namespace ComponentInit.Runtime.Memories;

/// <summary>A linear memory of a guest, to be read where it is.</summary>
public interface ILinearMemory
{
    /// <summary>Bytes it has now.</summary>
    long ByteLength { get; }

    /// <summary>A part of it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The part does not lie within the memory.</exception>
    ReadOnlySpan<byte> Slice(long offset, int length);

    /// <summary>The only parts that can hold something that instantiation did not put there, in rising order, apart from each other.</summary>
    IReadOnlyList<MemoryRange> TouchedRanges();
}
