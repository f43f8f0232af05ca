namespace ComponentInit.Runtime.Values.Wave;

/// <summary>What a token of WAVE text is.</summary>
internal enum WaveTokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A number, <c>-inf</c> included.</summary>
    Number,

    /// <summary>A label or keyword, with its <c>%</c> if it has one.</summary>
    Word,

    /// <summary>A character in single quotes.</summary>
    Char,

    /// <summary>A string in double quotes.</summary>
    String,

    /// <summary>A multiline string in triple double quotes.</summary>
    MultilineString,

    /// <summary><c>(</c></summary>
    OpenParenthesis,

    /// <summary><c>)</c></summary>
    CloseParenthesis,

    /// <summary><c>[</c></summary>
    OpenBracket,

    /// <summary><c>]</c></summary>
    CloseBracket,

    /// <summary><c>{</c></summary>
    OpenBrace,

    /// <summary><c>}</c></summary>
    CloseBrace,

    /// <summary><c>:</c></summary>
    Colon,

    /// <summary><c>,</c></summary>
    Comma,
}
