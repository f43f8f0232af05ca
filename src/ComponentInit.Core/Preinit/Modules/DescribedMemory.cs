using ComponentInit.Core.Snapshots.Comparison;
using ComponentInit.Runtime.Memories;
using ComponentInit.Wasm;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>A memory as a module's data segments describe it: zeros but for them. One thread at a time.</summary>
internal sealed class DescribedMemory : ILinearMemory
{
    private readonly PlacedSegment[] _segments;
    private byte[] _buffer = [];

    /// <summary>Places segments in a memory of zeros.</summary>
    /// <param name="index">Its index, for messages.</param>
    /// <param name="byteLength">Its length in bytes.</param>
    /// <param name="segments">Its segments. That one overwrites another is refused: nothing writes such an output.</param>
    /// <exception cref="WasmException">A segment does not lie within the memory, or overlaps another: <see cref="WasmErrorCode.SnapshotMismatch"/>.</exception>
    public DescribedMemory(int index, long byteLength, IEnumerable<PlacedSegment> segments)
    {
        ByteLength = byteLength;
        _segments = [.. segments.Where(segment => !segment.Bytes.IsEmpty)];
        Array.Sort(_segments, (left, right) => left.Start.CompareTo(right.Start));
        for (int i = 0; i < _segments.Length; i++)
        {
            var segment = _segments[i];
            if (segment.Start < 0 || segment.End > byteLength) throw Mismatch(index, segment, $"does not lie within its {byteLength} bytes");
            if (i > 0 && _segments[i - 1].End > segment.Start) throw Mismatch(index, segment, $"overlaps the one at address 0x{_segments[i - 1].Start:x}");
        }
    }

    /// <inheritdoc/>
    public long ByteLength { get; }

    /// <inheritdoc/>
    /// <remarks>The bytes are there until the next call.</remarks>
    public ReadOnlySpan<byte> Slice(long offset, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset + length, ByteLength);
        int first = FirstEndingBehind(offset);
        if (first < _segments.Length && _segments[first].Start <= offset && _segments[first].End >= offset + length)
            return _segments[first].Bytes.Span.Slice((int)(offset - _segments[first].Start), length);
        if (_buffer.Length < length) _buffer = new byte[length];
        var part = _buffer.AsSpan(0, length);
        part.Clear();
        for (int i = first; i < _segments.Length && _segments[i].Start < offset + length; i++)
        {
            long start = Math.Max(_segments[i].Start, offset);
            long end = Math.Min(_segments[i].End, offset + length);
            _segments[i].Bytes.Span[(int)(start - _segments[i].Start)..(int)(end - _segments[i].Start)].CopyTo(part[(int)(start - offset)..]);
        }

        return part;
    }

    /// <inheritdoc/>
    public IReadOnlyList<MemoryRange> TouchedRanges() => [.. _segments.Select(segment => new MemoryRange(segment.Start, segment.Bytes.Length))];

    private int FirstEndingBehind(long address)
    {
        int low = 0, high = _segments.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_segments[middle].End > address) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    private static WasmException Mismatch(int memory, PlacedSegment segment, string what) => new(
        WasmErrorCode.SnapshotMismatch,
        $"The output's data segment at address 0x{segment.Start:x} of memory {memory} {what}. Nothing was written; please report this with the input.");
}
