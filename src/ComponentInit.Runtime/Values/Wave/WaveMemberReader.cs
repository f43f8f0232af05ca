using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Values.Wave;

/// <summary>Reads records and flags from WAVE text: what stands in braces, in any order.</summary>
internal sealed class WaveMemberReader
{
    private readonly WaveLexer _lexer;
    private readonly WaveReader _values;

    /// <summary>Reads from a lexer, field values by the reader given.</summary>
    public WaveMemberReader(WaveLexer lexer, WaveReader values)
    {
        _lexer = lexer;
        _values = values;
    }

    /// <summary>Reads a record. Fields of an <c>option</c> type may be left out; a record without any is <c>{:}</c>.</summary>
    public RecordValue ReadRecord(RecordType type)
    {
        WaveToken open = _values.Expect(WaveTokenKind.OpenBrace, $"'{{' of a {TypeText.Of(type)}");
        var values = new ComponentValue?[type.Fields.Length];
        if (_lexer.Peek().Kind == WaveTokenKind.CloseBrace)
            throw _lexer.Error(open, "a record without fields is written {:}, and {} is an empty set of flags");
        if (_lexer.Peek().Kind == WaveTokenKind.Colon)
            _lexer.Next();
        else
            ReadFields(type, values);
        WaveToken close = _values.Expect(WaveTokenKind.CloseBrace, "'}'");
        for (int index = 0; index < values.Length; index++)
        {
            NamedType field = type.Fields[index];
            if (values[index] is null && field.Type is not OptionType)
                throw _lexer.Error(close, $"field {field.Name} of type {TypeText.Of(field.Type)} is missing");
        }
        return new RecordValue([.. type.Fields.Zip(values, (field, value) => new NamedValue(field.Name, value ?? new OptionValue(null)))]);
    }

    /// <summary>Reads flags.</summary>
    public FlagsValue ReadFlags(FlagsType type)
    {
        _values.Expect(WaveTokenKind.OpenBrace, $"'{{' of {TypeText.Of(type)}");
        var set = new HashSet<string>(StringComparer.Ordinal);
        while (_lexer.Peek().Kind != WaveTokenKind.CloseBrace)
        {
            (WaveToken token, string name) = ReadLabel("a flag");
            if (!type.Names.Contains(name))
                throw _lexer.Error(token, $"no flag {name}{Suggestion.For(name, type.Names, "flags")}");
            if (!set.Add(name))
                throw _lexer.Error(token, $"flag {name} is given twice");
            if (!TakeComma())
                break;
        }
        _lexer.Next();
        return new FlagsValue([.. type.Names.Where(set.Contains)]);
    }

    private void ReadFields(RecordType type, ComponentValue?[] values)
    {
        Dictionary<string, int> indices = FieldIndex.Of(type);
        do
        {
            (WaveToken token, string name) = ReadLabel("a field name");
            if (!indices.TryGetValue(name, out int index))
                throw _lexer.Error(token, $"no field {name}{Suggestion.For(name, indices.Keys, "fields")}");
            if (values[index] is not null)
                throw _lexer.Error(token, $"field {name} is given twice");
            _values.Expect(WaveTokenKind.Colon, $"':' and the value of field {name}");
            values[index] = _values.Read(type.Fields[index].Type);
        }
        while (TakeComma() && _lexer.Peek().Kind != WaveTokenKind.CloseBrace);
    }

    private (WaveToken Token, string Name) ReadLabel(string what)
    {
        WaveToken token = _values.Expect(WaveTokenKind.Word, what);
        return (token, _lexer.Text(token).TrimStart('%').ToString());
    }

    private bool TakeComma()
    {
        if (_lexer.Peek().Kind == WaveTokenKind.CloseBrace)
            return false;
        _values.Expect(WaveTokenKind.Comma, "',' or '}'");
        return true;
    }
}
