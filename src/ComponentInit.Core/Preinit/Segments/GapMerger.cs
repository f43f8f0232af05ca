using ComponentInit.Runtime.Memories;

namespace ComponentInit.Core.Preinit.Segments;

/// <summary>Joins runs across the smallest gaps until few enough are left in all memories together.</summary>
internal static class GapMerger
{
    /// <summary>Joins runs; of gaps of equal size the first ones stay.</summary>
    /// <param name="memories">For each memory its runs in rising order.</param>
    /// <param name="most">How many may be left in all, at least one a memory.</param>
    public static List<List<MemoryRange>> Merge(List<List<MemoryRange>> memories, int most)
    {
        if (memories.Sum(runs => runs.Count) <= most) return memories;
        long[] gaps = [.. memories.SelectMany(Gaps)];
        Array.Sort(gaps);
        int keep = most - memories.Count(runs => runs.Count > 0);
        long threshold = keep <= 0 ? long.MaxValue : gaps[^keep];
        int equalToKeep = keep <= 0 ? 0 : keep - gaps.Count(gap => gap > threshold);
        return [.. memories.Select(runs => Join(runs, threshold, ref equalToKeep))];
    }

    private static IEnumerable<long> Gaps(List<MemoryRange> runs) => runs.Skip(1).Select((run, i) => run.Start - runs[i].End);

    private static List<MemoryRange> Join(List<MemoryRange> runs, long threshold, ref int equalToKeep)
    {
        var joined = new List<MemoryRange>();
        foreach (var run in runs)
        {
            long gap = joined.Count == 0 ? long.MaxValue : run.Start - joined[^1].End;
            if (joined.Count == 0 || gap > threshold || (gap == threshold && equalToKeep-- > 0)) joined.Add(run);
            else joined[^1] = new MemoryRange(joined[^1].Start, run.End - joined[^1].Start);
        }

        return joined;
    }
}
