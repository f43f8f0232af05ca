namespace ComponentInit.Runtime.Values.Wave;

/// <summary>Tokens in messages.</summary>
internal static class WaveTokens
{
    private const int UnitsShown = 24;

    /// <summary>What was found, such as <c>a string</c> or a word itself.</summary>
    public static string Describe(WaveLexer lexer, WaveToken token) => token.Kind switch
    {
        WaveTokenKind.End => "the end of the text",
        WaveTokenKind.String => "a string",
        WaveTokenKind.MultilineString => "a multiline string",
        WaveTokenKind.Char => "a character",
        _ when token.End - token.Start > UnitsShown => $"{lexer.Source.AsSpan(token.Start, UnitsShown)}...",
        WaveTokenKind.Number or WaveTokenKind.Word => lexer.Text(token).ToString(),
        _ => $"'{lexer.Text(token)}'",
    };
}
