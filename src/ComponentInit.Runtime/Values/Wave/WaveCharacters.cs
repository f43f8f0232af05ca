using System.Globalization;
using System.Text;

namespace ComponentInit.Runtime.Values.Wave;

/// <summary>Characters of WAVE text: which may be shown as they are, and escapes.</summary>
internal static class WaveCharacters
{
    /// <summary>Whether a character is shown by itself and leaves the characters around it where they are.</summary>
    public static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    /// <summary>Writes a character inside quotes.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="rune">The character.</param>
    /// <param name="quote">The quote around it, which is escaped.</param>
    public static void Append(StringBuilder text, Rune rune, char quote)
    {
        if (rune.Value == quote || rune.Value == '\\')
            text.Append('\\').Append((char)rune.Value);
        else if (rune.Value == '\n')
            text.Append("\\n");
        else if (rune.Value == '\r')
            text.Append("\\r");
        else if (rune.Value == '\t')
            text.Append("\\t");
        else if (IsVisible(rune))
            text.Append(rune.ToString());
        else
            text.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}");
    }

    /// <summary>Decodes text between quotes.</summary>
    /// <param name="source">The whole source.</param>
    /// <param name="start">Index of the first unit.</param>
    /// <param name="end">Index after the last one.</param>
    /// <param name="decoded">Where to.</param>
    public static void Decode(string source, int start, int end, StringBuilder decoded)
    {
        int lone = StringValue.FindLoneSurrogate(source.AsSpan(start, end - start));
        if (lone >= 0)
            throw new WaveException("half of a surrogate pair is no Unicode scalar value", source, start + lone, start + lone + 1);
        while (start < end)
        {
            int plain = source.AsSpan(start, end - start).IndexOf('\\');
            if (plain < 0)
            {
                decoded.Append(source, start, end - start);
                return;
            }
            decoded.Append(source, start, plain);
            start = DecodeEscape(source, start + plain, end, decoded);
        }
    }

    private static int DecodeEscape(string source, int start, int end, StringBuilder decoded)
    {
        char kind = start + 1 < end ? source[start + 1] : '\0';
        int simple = "'\"\\tnr".IndexOf(kind, StringComparison.Ordinal);
        if (simple >= 0)
        {
            decoded.Append("'\"\\\t\n\r"[simple]);
            return start + 2;
        }
        if (kind != 'u')
            throw new WaveException("no such escape; expected \\', \\\", \\\\, \\t, \\n, \\r or \\u{...}", source, start, Math.Min(start + 2, end));
        int close = source.AsSpan(start, end - start).IndexOf('}');
        int last = close < 0 ? end : start + close + 1;
        ReadOnlySpan<char> escape = source.AsSpan(start, last - start);
        if (escape.Length is < 5 or > 10 || escape[2] != '{' || close < 0
            || !int.TryParse(escape[3..^1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int scalar))
            throw new WaveException("expected \\u{...} with one to six hexadecimal digits", source, start, Math.Min(last, start + 10));
        if (!Rune.IsValid(scalar))
            throw new WaveException("not a Unicode scalar value (up to 10ffff, without d800 to dfff)", source, start, last);
        decoded.Append(new Rune(scalar).ToString());
        return last;
    }
}
