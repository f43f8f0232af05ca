using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Values.Wave;

/// <summary>Reads values from WAVE text, led by their types.</summary>
internal sealed class WaveReader
{
    private readonly WaveLexer _lexer;
    private readonly WaveScalarReader _scalars;
    private readonly WaveSequenceReader _sequences;
    private readonly WaveMemberReader _members;
    private int _depth;

    /// <summary>Reads from a lexer.</summary>
    public WaveReader(WaveLexer lexer)
    {
        _lexer = lexer;
        _scalars = new WaveScalarReader(lexer);
        _sequences = new WaveSequenceReader(lexer, this, _scalars);
        _members = new WaveMemberReader(lexer, this);
    }

    /// <summary>Reads one value and leaves what follows.</summary>
    public ComponentValue Read(ComponentValueType type)
    {
        if (++_depth > ValueLimits.Nesting)
            throw _lexer.Error(_lexer.Next(), $"values nest deeper than {ValueLimits.Nesting} levels here");
        ComponentValue value = type switch
        {
            PrimitiveType primitive => _scalars.Read(primitive),
            ListType list => _sequences.ReadList(list),
            TupleType tuple => new TupleValue(_sequences.ReadTuple(tuple)),
            MapType map => _sequences.ReadMap(map),
            RecordType record => _members.ReadRecord(record),
            FlagsType flags => _members.ReadFlags(flags),
            OptionType option => ReadOption(option),
            ResultType result => ReadResult(result),
            VariantType variant => ReadVariant(variant),
            EnumType enumeration => ReadEnum(enumeration),
            HandleType handle => ReadHandle(handle),
            _ => throw _lexer.Error(_lexer.Next(), $"a value of type {TypeText.Of(type)} has no text"),
        };
        _depth--;
        return value;
    }

    /// <summary>Takes the token that must come next.</summary>
    public WaveToken Expect(WaveTokenKind kind, string what)
    {
        WaveToken token = _lexer.Next();
        if (token.Kind != kind)
            throw _lexer.Error(token, $"expected {what}, found {WaveTokens.Describe(_lexer, token)}");
        return token;
    }

    private OptionValue ReadOption(OptionType type)
    {
        WaveToken token = _lexer.Peek();
        if (_lexer.Text(token) is "none")
        {
            _lexer.Next();
            return new OptionValue(null);
        }
        if (_lexer.Text(token) is "some")
        {
            _lexer.Next();
            return new OptionValue(ReadPayload(type.Value, token));
        }
        if (!CanBeFlat(type.Value))
            throw _lexer.Error(token, $"expected some(...) or none, found {WaveTokens.Describe(_lexer, token)}; the type is {TypeText.Of(type)}");
        return new OptionValue(Read(type.Value));
    }

    private ResultValue ReadResult(ResultType type)
    {
        WaveToken token = _lexer.Peek();
        bool isOk = _lexer.Text(token) is "ok";
        if (isOk || _lexer.Text(token) is "err")
        {
            _lexer.Next();
            return new ResultValue(isOk, ReadPayload(isOk ? type.Ok : type.Error, token));
        }
        if (type.Ok is null || !CanBeFlat(type.Ok))
            throw _lexer.Error(token, $"expected ok or err, found {WaveTokens.Describe(_lexer, token)}; the type is {TypeText.Of(type)}");
        return new ResultValue(true, Read(type.Ok));
    }

    private VariantValue ReadVariant(VariantType type)
    {
        WaveToken token = ExpectCase(type);
        string name = Label(token);
        VariantCase? found = type.Cases.FirstOrDefault(item => item.Name == name);
        if (found is null)
            throw _lexer.Error(token, $"no case {name}{Suggestion.For(name, [.. type.Cases.Select(item => item.Name)], "cases")}");
        return new VariantValue(found.Name, ReadPayload(found.Payload, token));
    }

    private EnumValue ReadEnum(EnumType type)
    {
        WaveToken token = ExpectCase(type);
        string name = Label(token);
        if (!type.Cases.Contains(name))
            throw _lexer.Error(token, $"no case {name}{Suggestion.For(name, type.Cases, "cases")}");
        return new EnumValue(name);
    }

    private HandleValue ReadHandle(HandleType type)
    {
        string expected = HandleText.NameOf(type.Resource);
        WaveToken token = Expect(WaveTokenKind.Word, $"a handle such as {expected}(1)");
        if (!_lexer.Text(token).SequenceEqual(expected))
            throw _lexer.Error(token, $"expected a handle such as {expected}(1), found {WaveTokens.Describe(_lexer, token)}");
        Expect(WaveTokenKind.OpenParenthesis, $"'(' and the number of the handle");
        var id = (uint)_scalars.ReadInteger(PrimitiveKind.U32);
        Expect(WaveTokenKind.CloseParenthesis, "')'");
        return new HandleValue(type.Resource, id);
    }

    private WaveToken ExpectCase(ComponentValueType type)
    {
        WaveToken token = Expect(WaveTokenKind.Word, $"a case of {TypeText.Of(type)}");
        if (WaveKeywords.Contains(_lexer.Text(token)))
            throw _lexer.Error(token, $"{_lexer.Text(token)} is a keyword; a case of that name is written %{_lexer.Text(token)}. The type is {TypeText.Of(type)}");
        return token;
    }

    private ComponentValue? ReadPayload(ComponentValueType? type, WaveToken word)
    {
        bool open = _lexer.Peek().Kind == WaveTokenKind.OpenParenthesis;
        if (type is null)
            return open ? throw _lexer.Error(_lexer.Peek(), $"{_lexer.Text(word)} has no payload") : null;
        if (!open)
            throw _lexer.Error(word, $"{_lexer.Text(word)} needs a payload of type {TypeText.Of(type)}: {_lexer.Text(word)}(...)");
        _lexer.Next();
        ComponentValue payload = Read(type);
        Expect(WaveTokenKind.CloseParenthesis, $"')' after the payload of {_lexer.Text(word)}");
        return payload;
    }

    private static bool CanBeFlat(ComponentValueType payload) => payload is not (OptionType or ResultType);

    private string Label(WaveToken token) => _lexer.Text(token).TrimStart('%').ToString();
}
