using System.Globalization;
using System.Text;

namespace ComponentInit.Tool.Reports;

/// <summary>Makes text out of a binary harmless for a terminal.</summary>
internal static class Printable
{
    /// <summary>The text with control and format characters as <c>\u{1b}</c>.</summary>
    public static string Escape(string text)
    {
        if (!text.Any(IsUnsafe)) return text;
        StringBuilder escaped = new(text.Length);
        foreach (char character in text)
        {
            if (IsUnsafe(character)) escaped.Append(CultureInfo.InvariantCulture, $"\\u{{{(int)character:x}}}");
            else escaped.Append(character);
        }
        return escaped.ToString();
    }

    private static bool IsUnsafe(char character) =>
        char.IsControl(character)
        || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
