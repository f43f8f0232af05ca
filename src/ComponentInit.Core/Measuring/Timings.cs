using System.Collections.Immutable;
using System.Globalization;

namespace ComponentInit.Core.Measuring;

/// <summary>How long a step took, in each run. Two are compared by their medians.</summary>
public sealed record Timings : IComparable<Timings>, IComparable
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

    /// <summary>Whether one is shorter.</summary>
    public static bool operator <(Timings? left, Timings? right) => Compare(left, right) < 0;

    /// <summary>Whether one is not longer.</summary>
    public static bool operator <=(Timings? left, Timings? right) => Compare(left, right) <= 0;

    /// <summary>Whether one is longer.</summary>
    public static bool operator >(Timings? left, Timings? right) => Compare(left, right) > 0;

    /// <summary>Whether one is not shorter.</summary>
    public static bool operator >=(Timings? left, Timings? right) => Compare(left, right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(Timings? other) => other is null ? 1 : Median.CompareTo(other.Median);

    /// <inheritdoc/>
    int IComparable.CompareTo(object? obj) => obj is null or Timings ? CompareTo(obj as Timings) : throw new ArgumentException("Timings compare with timings.", nameof(obj));

    /// <inheritdoc/>
    public override string ToString() => $"{Format(Median)} (minimum {Format(Minimum)})";

    private static int Compare(Timings? left, Timings? right) => Comparer<Timings>.Default.Compare(left, right);
}
