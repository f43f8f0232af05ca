using System.Collections.Immutable;
using System.Globalization;

namespace ComponentInit.Core.Measuring;

/// <summary>How long a step took, in each run.</summary>
public sealed class Timings
{
    internal Timings(ImmutableArray<TimeSpan> samples)
    {
        Samples = samples;
        var sorted = samples.Sort();
        Minimum = sorted[0];
        Maximum = sorted[^1];
        Median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The middle one; of an even number, the mean of the two in the middle.</summary>
    public TimeSpan Median { get; }

    /// <summary>The shortest.</summary>
    public TimeSpan Minimum { get; }

    /// <summary>The longest.</summary>
    public TimeSpan Maximum { get; }

    /// <summary>All of them, in the order of the runs; one or more.</summary>
    public ImmutableArray<TimeSpan> Samples { get; }

    /// <summary>Milliseconds with the digits that mean something: <c>0.0312 ms</c>, <c>12.3 ms</c>, <c>1530 ms</c>.</summary>
    public static string Format(TimeSpan time)
    {
        double milliseconds = time.TotalMilliseconds;
        string digits = milliseconds switch
        {
            < 1 => "0.0000",
            < 10 => "0.00",
            < 100 => "0.0",
            _ => "0",
        };
        return milliseconds.ToString(digits, CultureInfo.InvariantCulture) + " ms";
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Format(Median)} (minimum {Format(Minimum)})";
}
