using System.Globalization;
using System.Text;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Values.Wave;

/// <summary>Reads values of primitive types from WAVE text.</summary>
internal sealed class WaveScalarReader
{
    private readonly WaveLexer _lexer;

    /// <summary>Reads from a lexer.</summary>
    public WaveScalarReader(WaveLexer lexer) => _lexer = lexer;

    /// <summary>Reads one value.</summary>
    public ComponentValue Read(PrimitiveType type) => type.Kind switch
    {
        PrimitiveKind.Bool => ReadBool(),
        PrimitiveKind.Char => ReadChar(),
        PrimitiveKind.String => new StringValue(ReadString()),
        PrimitiveKind.F32 => new F32Value((float)ReadFloat(type)),
        PrimitiveKind.F64 => new F64Value(ReadFloat(type)),
        PrimitiveKind.ErrorContext => throw _lexer.Error(_lexer.Next(), "an error-context has no text"),
        _ => new IntegerValue(type.Kind, ReadInteger(type.Kind)),
    };

    /// <summary>Reads a number that the type has.</summary>
    public Int128 ReadInteger(PrimitiveKind kind)
    {
        WaveToken token = _lexer.Next();
        ReadOnlySpan<char> text = _lexer.Text(token);
        IntegerRange range = IntegerRange.Of(kind);
        if (token.Kind != WaveTokenKind.Number || text is "-inf")
            throw Expected(token, $"a number of type {TypeText.Of(kind)}");
        if (text.ContainsAny('.', 'e', 'E'))
            throw _lexer.Error(token, $"expected a whole number of type {TypeText.Of(kind)}, found {WaveTokens.Describe(_lexer, token)}");
        if (!Int128.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out Int128 number) || !range.Contains(number))
            throw _lexer.Error(token, $"{WaveTokens.Describe(_lexer, token)} is out of range: {range}");
        return number;
    }

    private BoolValue ReadBool()
    {
        WaveToken token = _lexer.Next();
        return _lexer.Text(token) switch
        {
            "true" => new BoolValue(true),
            "false" => new BoolValue(false),
            _ => throw Expected(token, "true or false"),
        };
    }

    private double ReadFloat(PrimitiveType type)
    {
        WaveToken token = _lexer.Next();
        ReadOnlySpan<char> text = _lexer.Text(token);
        switch (text)
        {
            case "nan":
                return double.NaN;
            case "inf":
                return double.PositiveInfinity;
            case "-inf":
                return double.NegativeInfinity;
        }
        if (token.Kind != WaveTokenKind.Number)
            throw Expected(token, $"a number of type {TypeText.Of(type)}");
        double number = type.Kind == PrimitiveKind.F32
            ? float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)
            : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (double.IsInfinity(number))
            throw _lexer.Error(token, $"{WaveTokens.Describe(_lexer, token)} is beyond the greatest number of {TypeText.Of(type)}; infinity is written inf or -inf");
        return number;
    }

    private CharValue ReadChar()
    {
        WaveToken token = _lexer.Next();
        if (token.Kind != WaveTokenKind.Char)
            throw Expected(token, "a character in single quotes");
        var decoded = new StringBuilder();
        WaveCharacters.Decode(_lexer.Source, token.Start + 1, token.End - 1, decoded);
        return CharValue.FromText(decoded.ToString())
            ?? throw _lexer.Error(token, "expected one Unicode scalar value between the quotes; text in double quotes is a string");
    }

    private string ReadString()
    {
        WaveToken token = _lexer.Next();
        if (token.Kind == WaveTokenKind.MultilineString)
            return WaveMultiline.Decode(_lexer, token);
        if (token.Kind != WaveTokenKind.String)
            throw Expected(token, "a string in double quotes");
        var decoded = new StringBuilder(token.End - token.Start);
        WaveCharacters.Decode(_lexer.Source, token.Start + 1, token.End - 1, decoded);
        return decoded.ToString();
    }

    private WaveException Expected(WaveToken token, string what) => _lexer.Error(token, $"expected {what}, found {WaveTokens.Describe(_lexer, token)}");
}
