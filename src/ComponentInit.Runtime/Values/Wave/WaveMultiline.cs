using System.Text;

namespace ComponentInit.Runtime.Values.Wave;

/// <summary>Decodes multiline strings (WAVE README, Multiline Strings).</summary>
internal static class WaveMultiline
{
    /// <summary>Decodes the string of a token.</summary>
    public static string Decode(WaveLexer lexer, WaveToken token)
    {
        string source = lexer.Source;
        int start = AfterBreak(source, token.Start + 3);
        if (start < 0)
            throw new WaveException("a multiline string begins with \"\"\" and a line break right after it", source, token.Start, token.Start + 3);
        int end = token.End - 3;
        int lastLine = source.LastIndexOf('\n', end - 1) + 1;
        if (source.AsSpan(lastLine, end - lastLine).ContainsAnyExcept(' '))
            throw new WaveException("the closing \"\"\" of a multiline string stands on a line of its own, after spaces only", source, end, token.End);
        var decoded = new StringBuilder(end - start);
        int indent = end - lastLine;
        int line = start;
        while (line < lastLine)
        {
            int next = source.IndexOf('\n', line) + 1;
            if (line > start)
                decoded.Append('\n');
            int contentEnd = source[next - 2] == '\r' && next - 2 >= line ? next - 2 : next - 1;
            if (contentEnd - line < indent || source.AsSpan(line, indent).ContainsAnyExcept(' '))
                throw new WaveException($"expected at least {indent} spaces here, as many as before the closing \"\"\"", source, line, contentEnd);
            WaveCharacters.Decode(source, line + indent, contentEnd, decoded);
            line = next;
        }
        return decoded.ToString();
    }

    private static int AfterBreak(string source, int index)
    {
        if (index < source.Length && source[index] == '\r')
            index++;
        return index < source.Length && source[index] == '\n' ? index + 1 : -1;
    }
}
