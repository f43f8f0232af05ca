using System.Buffers;

namespace ComponentInit.Runtime.Values.Wave;

/// <summary>Cuts WAVE text into tokens. White space and <c>//</c> comments lie between them.</summary>
internal sealed class WaveLexer
{
    private static readonly SearchValues<char> WordUnits = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
    private static readonly SearchValues<char> NumberUnits = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-+._");

    private int _position;
    private WaveToken? _peeked;

    /// <summary>Starts at an index of a text.</summary>
    public WaveLexer(string source, int start = 0)
    {
        Source = source;
        _position = start;
    }

    /// <summary>The whole text.</summary>
    public string Source { get; }

    /// <summary>Takes the next token.</summary>
    public WaveToken Next()
    {
        WaveToken token = Peek();
        _peeked = null;
        return token;
    }

    /// <summary>Looks at the next token.</summary>
    public WaveToken Peek() => _peeked ??= Scan();

    /// <summary>The text of a token.</summary>
    public ReadOnlySpan<char> Text(WaveToken token) => Source.AsSpan(token.Start, token.End - token.Start);

    /// <summary>An error at a token.</summary>
    public WaveException Error(WaveToken token, string message) => new(message, Source, token.Start, token.End);

    private WaveToken Scan()
    {
        SkipBlank();
        if (_position == Source.Length)
            return new WaveToken(WaveTokenKind.End, _position, _position);
        char first = Source[_position];
        WaveTokenKind punctuation = Punctuation(first);
        if (punctuation != WaveTokenKind.End)
            return Take(punctuation, 1);
        return first switch
        {
            '\'' => ScanQuoted(WaveTokenKind.Char, '\''),
            '"' when Source.AsSpan(_position).StartsWith("\"\"\"") => ScanMultiline(),
            '"' => ScanQuoted(WaveTokenKind.String, '"'),
            '-' or (>= '0' and <= '9') => ScanNumber(),
            '%' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => ScanWord(),
            _ => throw ErrorHere("a value cannot start with this character", char.IsHighSurrogate(first) ? 2 : 1),
        };
    }

    private static WaveTokenKind Punctuation(char c) => c switch
    {
        '(' => WaveTokenKind.OpenParenthesis,
        ')' => WaveTokenKind.CloseParenthesis,
        '[' => WaveTokenKind.OpenBracket,
        ']' => WaveTokenKind.CloseBracket,
        '{' => WaveTokenKind.OpenBrace,
        '}' => WaveTokenKind.CloseBrace,
        ':' => WaveTokenKind.Colon,
        ',' => WaveTokenKind.Comma,
        _ => WaveTokenKind.End,
    };

    private void SkipBlank()
    {
        while (_position < Source.Length)
        {
            if (Source[_position] is ' ' or '\t' or '\n' or '\r')
            {
                _position++;
            }
            else if (Source.AsSpan(_position).StartsWith("//"))
            {
                int length = Source.AsSpan(_position).IndexOf('\n');
                _position = length < 0 ? Source.Length : _position + length;
            }
            else
            {
                return;
            }
        }
    }

    private WaveToken ScanQuoted(WaveTokenKind kind, char quote)
    {
        int index = _position + 1;
        while (index < Source.Length && Source[index] != quote && Source[index] != '\n')
            index += Source[index] == '\\' && index + 1 < Source.Length ? 2 : 1;
        if (index >= Source.Length || Source[index] != quote)
            throw ErrorHere($"this {(kind == WaveTokenKind.Char ? "character" : "string")} has no closing {quote} on its line; a line break is written \\n", 1);
        return Take(kind, index + 1 - _position);
    }

    private WaveToken ScanMultiline()
    {
        int length = Source.AsSpan(_position + 3).IndexOf("\"\"\"");
        if (length < 0)
            throw ErrorHere("this multiline string has no closing \"\"\"", 3);
        return Take(WaveTokenKind.MultilineString, length + 6);
    }

    private WaveToken ScanNumber()
    {
        int length = Length(NumberUnits, _position);
        ReadOnlySpan<char> text = Source.AsSpan(_position, length);
        if (text is not "-inf" && !WaveGrammar.IsNumber(text))
            throw ErrorHere("not a number: a number is decimal, such as -9, 3.14 or 6.022e+23, without leading zeros", length);
        return Take(WaveTokenKind.Number, length);
    }

    private WaveToken ScanWord()
    {
        int prefix = Source[_position] == '%' ? 1 : 0;
        int length = prefix + Length(WordUnits, _position + prefix);
        if (!WaveGrammar.IsLabel(Source.AsSpan(_position + prefix, length - prefix)))
            throw ErrorHere("not a label: a label is one or more words of ASCII letters and digits with a hyphen between them, each in one case", length);
        return Take(WaveTokenKind.Word, length);
    }

    private int Length(SearchValues<char> units, int start)
    {
        int length = Source.AsSpan(start).IndexOfAnyExcept(units);
        return length < 0 ? Source.Length - start : length;
    }

    private WaveToken Take(WaveTokenKind kind, int length)
    {
        var token = new WaveToken(kind, _position, _position + length);
        _position += length;
        return token;
    }

    private WaveException ErrorHere(string message, int length) => new(message, Source, _position, _position + length);
}
