namespace ComponentInit.Core.Snapshots.Comparison;

/// <summary>A memory as active data segments write it. Holds no copy of them: a page is put together when it is asked for.</summary>
internal sealed class SegmentContent : IMemoryContent
{
    private readonly List<PlacedSegment> _segments = [];
    private readonly SortedDictionary<long, List<int>> _pages = [];

    /// <inheritdoc/>
    public IEnumerable<long> Pages => _pages.Keys;

    /// <summary>Adds a segment; what it writes stands over what earlier ones wrote.</summary>
    /// <param name="start">Address of its first byte.</param>
    /// <param name="bytes">Its bytes; they end at an address that <see cref="long"/> can hold.</param>
    public void Add(long start, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty) return;
        for (long page = start / PageHash.Bytes; page * PageHash.Bytes < start + bytes.Length; page++)
        {
            if (!_pages.TryGetValue(page, out var segments)) _pages.Add(page, segments = []);
            segments.Add(_segments.Count);
        }

        _segments.Add(new PlacedSegment(start, bytes));
    }

    /// <inheritdoc/>
    public string? HashOf(long page)
    {
        byte[] bytes = new byte[PageHash.Bytes];
        TryRead(page, bytes);
        return PageHash.Compute(bytes);
    }

    /// <inheritdoc/>
    public bool TryRead(long page, Span<byte> destination)
    {
        destination.Clear();
        long start = page * PageHash.Bytes;
        foreach (int index in _pages.GetValueOrDefault(page, []))
        {
            var segment = _segments[index];
            long from = Math.Max(segment.Start, start);
            long to = Math.Min(segment.End, start + PageHash.Bytes);
            segment.Bytes.Span[(int)(from - segment.Start)..(int)(to - segment.Start)].CopyTo(destination[(int)(from - start)..]);
        }

        return true;
    }
}
