namespace ComponentInit.Runtime.Values.Wave;

/// <summary>The reserved words of WAVE; a label that is one of them is written with <c>%</c>.</summary>
internal static class WaveKeywords
{
    /// <summary>Whether a word is reserved.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => word is "true" or "false" or "some" or "none" or "ok" or "err" or "inf" or "nan";

    /// <summary>A case label as it is written.</summary>
    public static string Escape(string label) => Contains(label) ? "%" + label : label;
}
