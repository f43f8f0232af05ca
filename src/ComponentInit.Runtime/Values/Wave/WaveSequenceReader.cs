using System.Collections.Immutable;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Values.Wave;

/// <summary>Reads lists, tuples and maps from WAVE text.</summary>
internal sealed class WaveSequenceReader
{
    private readonly WaveLexer _lexer;
    private readonly WaveReader _values;
    private readonly WaveScalarReader _scalars;

    /// <summary>Reads from a lexer, elements by the readers given.</summary>
    public WaveSequenceReader(WaveLexer lexer, WaveReader values, WaveScalarReader scalars)
    {
        _lexer = lexer;
        _values = values;
        _scalars = scalars;
    }

    /// <summary>Reads a list.</summary>
    public ListValue ReadList(ListType type)
    {
        WaveToken open = _values.Expect(WaveTokenKind.OpenBracket, $"'[' of a {TypeText.Of(type)}");
        if (type.Element is PrimitiveType { Kind: PrimitiveKind.U8 })
            return new ListValue(CheckLength(type, open, ReadItems(() => (byte)_scalars.ReadInteger(PrimitiveKind.U8))));
        return new ListValue(CheckLength(type, open, ReadItems(() => _values.Read(type.Element))));
    }

    /// <summary>Reads the elements of a tuple.</summary>
    public ImmutableArray<ComponentValue> ReadTuple(TupleType type)
    {
        WaveToken open = _values.Expect(WaveTokenKind.OpenParenthesis, $"'(' of a {TypeText.Of(type)}");
        var items = ImmutableArray.CreateBuilder<ComponentValue>();
        while (_lexer.Peek().Kind != WaveTokenKind.CloseParenthesis)
        {
            if (items.Count == type.Elements.Length)
                throw _lexer.Error(_lexer.Peek(), $"expected ')': {TypeText.Of(type)} has {type.Elements.Length} elements");
            items.Add(_values.Read(type.Elements[items.Count]));
            if (!TakeComma(WaveTokenKind.CloseParenthesis, "')'"))
                break;
        }
        WaveToken close = _lexer.Next();
        if (items.Count < type.Elements.Length)
            throw new WaveException($"{items.Count} elements, but {TypeText.Of(type)} has {type.Elements.Length}", _lexer.Source, open.Start, close.End);
        return items.ToImmutable();
    }

    /// <summary>Reads a map, which is written as the list of pairs that it is lowered to: <c>[("a", 1), ("b", 2)]</c>.</summary>
    public MapValue ReadMap(MapType type)
    {
        var pair = new TupleType([type.Key, type.Value]);
        _values.Expect(WaveTokenKind.OpenBracket, $"'[' of a {TypeText.Of(type)}: a map is written as a list of pairs, [(key, value), ...]");
        return new MapValue(ReadItems(() => ReadTuple(pair) is [var key, var value] ? new MapEntry(key, value) : throw new InvalidOperationException()));
    }

    private ImmutableArray<T> ReadItems<T>(Func<T> read)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        while (_lexer.Peek().Kind != WaveTokenKind.CloseBracket)
        {
            items.Add(read());
            if (!TakeComma(WaveTokenKind.CloseBracket, "']'"))
                break;
        }
        _lexer.Next();
        return items.DrainToImmutable();
    }

    private bool TakeComma(WaveTokenKind close, string what)
    {
        WaveToken token = _lexer.Peek();
        if (token.Kind == close)
            return false;
        _values.Expect(WaveTokenKind.Comma, $"',' or {what}");
        return true;
    }

    private ImmutableArray<T> CheckLength<T>(ListType type, WaveToken open, ImmutableArray<T> items) => type.Length is not uint length || items.Length == length
        ? items
        : throw _lexer.Error(open, $"{items.Length} elements, but {TypeText.Of(type)} has {length}");
}
