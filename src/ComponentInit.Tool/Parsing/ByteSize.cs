using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ComponentInit.Tool.Parsing;

/// <summary>A size as people write it: <c>65536</c>, <c>64KiB</c>, <c>8M</c>, <c>1.5GiB</c>, <c>500MB</c>.</summary>
/// <param name="Value">In bytes, at least 1.</param>
internal sealed record ByteSize(long Value)
{
    /// <summary>What the texts look like, for help and messages.</summary>
    public const string Syntax = "a number of bytes, or one with KiB, MiB, GiB (or K, M, G; 1024 each) or KB, MB, GB (1000 each)";

    private const long Kibi = 1024;
    private const long Kilo = 1000;

    /// <summary>Reads a size.</summary>
    /// <param name="text">The text; case does not matter, a space may stand before the unit.</param>
    /// <param name="size">The size; null when the text is none, is less than a byte, or does not fit.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out ByteSize? size)
    {
        size = null;
        int digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        int end = digits < 0 ? text.Length : digits < text.Length && text[digits] == '.' ? FractionEnd(text, digits + 1) : digits;
        if (!decimal.TryParse(text.AsSpan(0, end), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)) return false;
        if (Unit(text[end..].Trim()) is not { } unit) return false;
        if (number > long.MaxValue / unit) return false;
        long bytes = (long)(number * unit);
        if (bytes == 0) return false;
        size = new ByteSize(bytes);
        return true;
    }

    /// <summary>Writes a size for people: <c>812 B</c>, <c>10.0 MiB</c>.</summary>
    public static string Format(long bytes)
    {
        if (bytes < Kibi) return string.Create(CultureInfo.InvariantCulture, $"{bytes} B");
        double value = bytes;
        int unit = -1;
        while (value >= Kibi && unit < 3)
        {
            value /= Kibi;
            unit++;
        }
        return string.Create(CultureInfo.InvariantCulture, $"{value:0.0} {"KMGT"[unit]}iB");
    }

    private static int FractionEnd(string text, int start)
    {
        int length = text.AsSpan(start).IndexOfAnyExceptInRange('0', '9');
        return length < 0 ? text.Length : start + length;
    }

    private static long? Unit(string unit) => unit.ToUpperInvariant() switch
    {
        "" or "B" => 1,
        "K" or "KIB" => Kibi,
        "M" or "MIB" => Kibi * Kibi,
        "G" or "GIB" => Kibi * Kibi * Kibi,
        "KB" => Kilo,
        "MB" => Kilo * Kilo,
        "GB" => Kilo * Kilo * Kilo,
        _ => null,
    };
}
