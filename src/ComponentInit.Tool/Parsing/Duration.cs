using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ComponentInit.Tool.Parsing;

/// <summary>A duration as people write it: <c>30</c> (seconds), <c>1.5s</c>, <c>500ms</c>, <c>2m</c>, <c>1h</c>.</summary>
/// <param name="Value">More than zero, at most 24 days.</param>
internal sealed record Duration(TimeSpan Value)
{
    /// <summary>What the texts look like, for help and messages.</summary>
    public const string Syntax = "a number of seconds, or one with ms, s, m or h";

    private const double LongestSeconds = 24 * 24 * 3600.0;

    /// <summary>Reads a duration.</summary>
    /// <param name="text">The text; no sign, no spaces.</param>
    /// <param name="duration">The duration; null when the text is none.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out Duration? duration)
    {
        duration = null;
        int end = text.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        if (!double.TryParse(text.AsSpan(0, end), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)) return false;
        double unit = text[end..] switch
        {
            "" or "s" => 1,
            "ms" => 0.001,
            "m" => 60,
            "h" => 3600,
            _ => 0,
        };
        double seconds = number * unit;
        if (!(seconds > 0 && seconds <= LongestSeconds)) return false;
        TimeSpan value = TimeSpan.FromSeconds(seconds);
        if (value == TimeSpan.Zero) return false;
        duration = new Duration(value);
        return true;
    }

    /// <summary>Writes a duration for people: <c>12 ms</c>, <c>1.52 s</c>.</summary>
    public static string Format(TimeSpan duration) => duration.TotalSeconds < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMilliseconds:0} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.00} s");
}
