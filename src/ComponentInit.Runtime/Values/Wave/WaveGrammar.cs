using System.Buffers;

namespace ComponentInit.Runtime.Values.Wave;

/// <summary>The shapes of numbers and labels in WAVE.</summary>
internal static class WaveGrammar
{
    private static readonly SearchValues<char> LabelUnits = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <summary>Whether a text is a number as JSON writes it.</summary>
    public static bool IsNumber(ReadOnlySpan<char> text)
    {
        if (text.StartsWith('-'))
            text = text[1..];
        int whole = Digits(text);
        if (whole == 0 || (whole > 1 && text[0] == '0'))
            return false;
        text = text[whole..];
        if (text.StartsWith('.'))
        {
            int fraction = Digits(text[1..]);
            if (fraction == 0)
                return false;
            text = text[(fraction + 1)..];
        }
        if (text.IsEmpty)
            return true;
        if (text[0] is not ('e' or 'E'))
            return false;
        text = text[1..];
        if (text.StartsWith('-') || text.StartsWith('+'))
            text = text[1..];
        return !text.IsEmpty && Digits(text) == text.Length;
    }

    /// <summary>Whether a text is a kebab-case label: words of ASCII letters and digits with a hyphen between them, each in one case, the first beginning with a letter.</summary>
    public static bool IsLabel(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetter(text[0]))
            return false;
        foreach (Range range in text.Split('-'))
        {
            ReadOnlySpan<char> word = text[range];
            if (word.IsEmpty || (word.ContainsAnyInRange('a', 'z') && word.ContainsAnyInRange('A', 'Z')) || word.ContainsAnyExcept(LabelUnits))
                return false;
        }
        return true;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        int length = text.IndexOfAnyExceptInRange('0', '9');
        return length < 0 ? text.Length : length;
    }
}
