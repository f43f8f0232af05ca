using ComponentInit.Core.Measuring;

namespace ComponentInit.Tool.Documents;

/// <summary>A step of a <see cref="MeasurementItem"/>; all numbers are milliseconds.</summary>
/// <param name="Median">The middle one.</param>
/// <param name="Minimum">The shortest.</param>
/// <param name="Maximum">The longest.</param>
/// <param name="Samples">All of them, in the order of the runs.</param>
public sealed record TimingsItem(double Median, double Minimum, double Maximum, IReadOnlyList<double> Samples)
{
    internal static TimingsItem? From(Timings? timings) => timings is null ? null : new(
        timings.Median.TotalMilliseconds, timings.Minimum.TotalMilliseconds, timings.Maximum.TotalMilliseconds, [.. timings.Samples.Select(sample => sample.TotalMilliseconds)]);
}
