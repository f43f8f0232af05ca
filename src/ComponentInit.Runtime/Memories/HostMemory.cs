using System.Globalization;

namespace ComponentInit.Runtime.Memories;

/// <summary>
/// A linear memory of a component, which the host made and sees where it is. What it gives out is valid until the guest runs again or the run is disposed.
/// </summary>
public sealed class HostMemory : ILinearMemory
{
    private readonly MemoryBlock _block;
    private readonly long _maxBytes;
    private bool _freed;

    internal HostMemory(MemoryBlock block, long pageSize, long maxBytes)
    {
        _block = block;
        _maxBytes = maxBytes;
        PageSize = pageSize;
    }

    /// <summary>Bytes it has now.</summary>
    public long ByteLength => Live.Length;

    /// <summary>Bytes a page: 65536, or another power of two with the custom-page-sizes proposal.</summary>
    public long PageSize { get; }

    internal MemoryBlock Live
    {
        get
        {
            ObjectDisposedException.ThrowIf(_freed, this);
            return _block;
        }
    }

    /// <summary>A part of it, without a copy. Offsets beyond 2 GiB work; one view has at most 2 GiB less a byte.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The part does not lie within the memory.</exception>
    /// <exception cref="ObjectDisposedException">The run is gone.</exception>
    public unsafe ReadOnlySpan<byte> Slice(long offset, int length)
    {
        CheckRange(offset, length);
        return new ReadOnlySpan<byte>((byte*)Live.Start + offset, length);
    }

    /// <summary>
    /// A part of it, without a copy, to be kept in a sequence with other pieces. Its bytes are looked up at each use, and using it after the run throws
    /// <see cref="ObjectDisposedException"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The part does not lie within the memory.</exception>
    public ReadOnlyMemory<byte> AsMemory(long offset, int length)
    {
        CheckRange(offset, length);
        return new HostMemoryPiece(this, offset, length).Memory;
    }

    /// <summary>
    /// The parts that were ever touched, in whole pages of the system, ascending and merged; outside of them every byte is zero. Where the system does not tell, all of it.
    /// </summary>
    public IReadOnlyList<MemoryRange> TouchedRanges()
    {
        long length = ByteLength;
        if (length == 0)
            return [];
        return (_block is ReservedMemoryBlock ? PageMap.TryFind(_block.Start, length) : null) ?? [new MemoryRange(0, length)];
    }

    /// <summary>Whether the limit on memory was why it did not grow once.</summary>
    internal bool GrowthDenied { get; private set; }

    internal bool TryGrow(long length)
    {
        GrowthDenied |= length > _maxBytes;
        return length <= _maxBytes && Live.TryGrow(length);
    }

    internal void Free()
    {
        _freed = true;
        _block.Dispose();
    }

    private void CheckRange(long offset, int length)
    {
        long size = ByteLength;
        if (offset < 0 || length < 0 || offset > size - length)
        {
            throw new ArgumentOutOfRangeException(
                nameof(offset), string.Create(CultureInfo.InvariantCulture, $"{length} bytes at {offset} do not lie within a memory of {size} bytes."));
        }
    }
}
