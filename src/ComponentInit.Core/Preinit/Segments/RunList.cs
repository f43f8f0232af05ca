using ComponentInit.Runtime.Memories;

namespace ComponentInit.Core.Preinit.Segments;

/// <summary>
/// Runs of bytes in rising order, joined where the gap between two is too small to pay for a segment of its own. The list stays bounded: when it is full, the
/// smallest gap that separates runs is doubled.
/// </summary>
internal sealed class RunList(SegmentEncoding encoding, int capacity = RunList.DefaultCapacity)
{
    private const int DefaultCapacity = 1 << 21;

    private readonly List<MemoryRange> _runs = [];
    private long _smallestGap;
    private long _start = -1;
    private long _end;

    /// <summary>Adds a run that begins at or behind the end of the last one.</summary>
    /// <param name="start">Address of its first byte.</param>
    /// <param name="end">Address behind its last byte.</param>
    public void Add(long start, long end)
    {
        if (_start < 0)
        {
            _start = start;
        }
        else if (!Separates(_end, start))
        {
            _end = end;
            return;
        }
        else
        {
            _runs.Add(new MemoryRange(_start, _end - _start));
            if (_runs.Count >= capacity) Coarsen();
            _start = start;
        }

        _end = end;
    }

    /// <summary>All runs; the list is finished by it.</summary>
    public List<MemoryRange> Finish()
    {
        if (_start >= 0) _runs.Add(new MemoryRange(_start, _end - _start));
        _start = -1;
        return _runs;
    }

    // A new segment costs its header; the size field of one byte is the least it can have.
    private bool Separates(long end, long start) => start - end > Math.Max(_smallestGap, encoding.HeaderLength(start, 1));

    private void Coarsen()
    {
        while (_runs.Count > capacity / 2)
        {
            _smallestGap = Math.Max(16, _smallestGap * 2);
            int kept = 0;
            for (int i = 1; i < _runs.Count; i++)
            {
                var (last, next) = (_runs[kept], _runs[i]);
                if (next.Start - last.End > _smallestGap) _runs[++kept] = next;
                else _runs[kept] = new MemoryRange(last.Start, next.End - last.Start);
            }

            _runs.RemoveRange(kept + 1, _runs.Count - kept - 1);
        }
    }
}
