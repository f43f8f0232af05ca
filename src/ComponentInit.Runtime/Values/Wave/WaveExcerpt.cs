using System.Text;

namespace ComponentInit.Runtime.Values.Wave;

/// <summary>A place in a text as line, column and two lines for people: the text around it, and carets under it.</summary>
internal sealed class WaveExcerpt
{
    private const int Context = 50;
    private readonly string _text;

    /// <summary>Looks at a place.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="start">Index of the first UTF-16 unit of the place.</param>
    /// <param name="end">Index after the last one.</param>
    public WaveExcerpt(string source, int start, int end)
    {
        ReadOnlySpan<char> before = source.AsSpan(0, start);
        int lineStart = before.LastIndexOf('\n') + 1;
        int toBreak = source.AsSpan(start).IndexOfAny('\r', '\n');
        int lineEnd = toBreak < 0 ? source.Length : start + toBreak;
        Line = before.Count('\n') + 1;
        Column = CountScalars(source.AsSpan(lineStart, start - lineStart)) + 1;
        int shownStart = Math.Max(lineStart, start - Context);
        int shownEnd = Math.Min(lineEnd, start + Context);
        string lead = shownStart > lineStart ? "..." : "";
        string tail = shownEnd < lineEnd ? "..." : "";
        int indent = lead.Length + CountScalars(source.AsSpan(shownStart, start - shownStart));
        int marked = Math.Max(1, CountScalars(source.AsSpan(start, Math.Max(0, Math.Min(end, shownEnd) - start))));
        _text = $"  {lead}{Printable(source.AsSpan(shownStart, shownEnd - shownStart))}{tail}\n  {new string(' ', indent)}{new string('^', marked)}";
    }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column in Unicode scalar values, from 1.</summary>
    public int Column { get; }

    /// <inheritdoc/>
    public override string ToString() => _text;

    private static int CountScalars(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (Rune _ in text.EnumerateRunes())
            count++;
        return count;
    }

    private static string Printable(ReadOnlySpan<char> text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
            shown.Append(rune.Value == '\t' ? " " : WaveCharacters.IsVisible(rune) ? rune.ToString() : "\uFFFD");
        return shown.ToString();
    }
}
