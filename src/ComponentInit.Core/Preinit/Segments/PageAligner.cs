using ComponentInit.Runtime.Memories;

namespace ComponentInit.Core.Preinit.Segments;

/// <summary>Widens runs to whole pages and joins those that then touch.</summary>
internal static class PageAligner
{
    private const long Page = 4096;

    /// <summary>Widens runs; none reaches behind the end of memory.</summary>
    /// <param name="runs">Runs in rising order.</param>
    /// <param name="memoryLength">Length of the memory in bytes.</param>
    public static List<MemoryRange> Align(List<MemoryRange> runs, long memoryLength)
    {
        var aligned = new List<MemoryRange>(runs.Count);
        foreach (var run in runs)
        {
            long start = run.Start & -Page;
            long end = Math.Min((run.End + Page - 1) & -Page, memoryLength);
            if (aligned.Count > 0 && aligned[^1].End >= start) aligned[^1] = new MemoryRange(aligned[^1].Start, end - aligned[^1].Start);
            else aligned.Add(new MemoryRange(start, end - start));
        }

        return aligned;
    }
}
