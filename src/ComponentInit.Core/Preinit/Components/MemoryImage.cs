using ComponentInit.Runtime.Memories;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>A memory that a runtime gave in pieces; pieces that are all zero are not kept.</summary>
/// <param name="byteLength">Bytes it has.</param>
internal sealed class MemoryImage(long byteLength) : ILinearMemory
{
    private readonly SortedList<long, ReadOnlyMemory<byte>> _pieces = [];

    /// <inheritdoc/>
    public long ByteLength => byteLength;

    /// <summary>Adds a piece that is not all zero.</summary>
    /// <param name="start">Address of its first byte, a multiple of <see cref="StateLayout.PieceLength"/>.</param>
    /// <param name="bytes">The piece.</param>
    public void Add(long start, ReadOnlyMemory<byte> bytes) => _pieces.Add(start, bytes);

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Slice(long offset, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, byteLength - length);
        long first = offset / StateLayout.PieceLength * StateLayout.PieceLength;
        if (offset + length <= first + StateLayout.PieceLength && _pieces.TryGetValue(first, out var whole)) return whole.Span.Slice((int)(offset - first), length);
        byte[] copy = new byte[length];
        for (long start = first; start < offset + length; start += StateLayout.PieceLength)
        {
            if (!_pieces.TryGetValue(start, out var piece)) continue;
            long from = Math.Max(start, offset);
            long to = Math.Min(start + piece.Length, offset + length);
            piece.Span[(int)(from - start)..(int)(to - start)].CopyTo(copy.AsSpan((int)(from - offset)));
        }

        return copy;
    }

    /// <inheritdoc/>
    public IReadOnlyList<MemoryRange> TouchedRanges() => [.. _pieces.Select(piece => new MemoryRange(piece.Key, piece.Value.Length))];
}
