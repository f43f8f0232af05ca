using System.Collections.Immutable;
using ComponentInit.Core.Preinit.Segments;
using ComponentInit.Runtime.Memories;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>Plans data segments in one pass over what was touched of a memory; pages that were never touched are never read.</summary>
internal static class MemoryCapture
{
    private const int ChunkLength = 1 << 26;

    /// <summary>Scans ranges of a memory.</summary>
    /// <param name="memory">The memory.</param>
    /// <param name="touched">The only parts that can hold something that is not zero, in rising order, apart from each other.</param>
    /// <param name="dead">Ranges to take as zeros.</param>
    /// <param name="encoding">How segments for it are encoded.</param>
    /// <param name="options">How to cut it.</param>
    /// <param name="cancellation">Ends the pass.</param>
    /// <returns>The segments in rising order, and the number of bytes that are not zero.</returns>
    public static (List<MemoryRange> Segments, long NonZeroBytes) Plan(
        ILinearMemory memory, IEnumerable<MemoryRange> touched, ImmutableArray<MemoryRange> dead, SegmentEncoding encoding, SegmentOptions options, CancellationToken cancellation)
    {
        var runs = new RunList(encoding);
        var scanner = new NonZeroScanner(runs);
        foreach (var range in dead.Aggregate(touched, (ranges, gap) => ranges.SelectMany(range => Without(range, gap))))
        {
            for (long start = range.Start; start < range.End; start += ChunkLength)
            {
                cancellation.ThrowIfCancellationRequested();
                scanner.Scan(start, memory.Slice(start, (int)Math.Min(ChunkLength, range.End - start)));
            }
        }

        var found = runs.Finish();
        if (options.Layout == SegmentLayout.PageAligned) found = PageAligner.Align(found, memory.ByteLength);
        return (found, scanner.NonZeroBytes);
    }

    /// <summary>Joins ranges that touch or overlap.</summary>
    public static ImmutableArray<MemoryRange> Union(IEnumerable<MemoryRange> ranges)
    {
        var joined = new List<MemoryRange>();
        var ordered = ranges.Where(range => range.Length > 0).ToArray();
        Array.Sort(ordered, (left, right) => left.Start.CompareTo(right.Start));
        foreach (var range in ordered)
        {
            if (joined.Count > 0 && joined[^1].End >= range.Start) joined[^1] = new MemoryRange(joined[^1].Start, Math.Max(joined[^1].End, range.End) - joined[^1].Start);
            else joined.Add(range);
        }

        return [.. joined];
    }

    private static IEnumerable<MemoryRange> Without(MemoryRange range, MemoryRange dead)
    {
        if (dead.End <= range.Start || dead.Start >= range.End)
        {
            yield return range;
            yield break;
        }

        if (dead.Start > range.Start) yield return new MemoryRange(range.Start, dead.Start - range.Start);
        if (dead.End < range.End) yield return new MemoryRange(dead.End, range.End - dead.End);
    }
}
