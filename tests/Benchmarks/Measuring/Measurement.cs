namespace ComponentInit.Benchmarks.Measuring;

/// <summary>One run of one process.</summary>
/// <param name="Wall">Wall time, from start to exit.</param>
/// <param name="Cpu">User and system time of all its threads.</param>
/// <param name="PeakBytes">The most memory that was resident at once.</param>
internal sealed record Measurement(TimeSpan Wall, TimeSpan Cpu, long PeakBytes)
{
    /// <summary>The median of several runs, each figure for itself.</summary>
    public static Measurement Median(IReadOnlyCollection<Measurement> runs) =>
        new(Median(runs.Select(each => each.Wall)), Median(runs.Select(each => each.Cpu)), Median(runs.Select(each => each.PeakBytes)));

    private static T Median<T>(IEnumerable<T> values)
    {
        T[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
