namespace ComponentInit.Benchmarks.Measuring;

/// <summary>One run of one process.</summary>
/// <param name="Wall">Wall time, from start to exit.</param>
/// <param name="Cpu">User and system time of all its threads.</param>
/// <param name="PeakBytes">The most memory that was resident at once.</param>
internal sealed record Measurement(TimeSpan Wall, TimeSpan Cpu, long PeakBytes);
