using System.Collections.Immutable;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Values.Wave;

/// <summary>
/// A call expression: the name of an export and, in parentheses, its arguments in WAVE text, such as <c>wasi:cli/run@0.2.3.run()</c>, <c>docs:adder/add#add(1, 2)</c>,
/// <c>[method]counter.get(counter(1))</c>. A name alone is a call without arguments.
/// </summary>
public sealed class WaveCall
{
    private readonly string _source;
    private readonly int _argumentsStart;

    private WaveCall(string source, string target, int argumentsStart, ImmutableArray<string> argumentTexts)
    {
        _source = source;
        _argumentsStart = argumentsStart;
        Target = target;
        ArgumentTexts = argumentTexts;
    }

    /// <summary>The name of the export as it was written.</summary>
    public string Target { get; }

    /// <summary>The text of each argument.</summary>
    public ImmutableArray<string> ArgumentTexts { get; }

    /// <summary>Takes a call expression apart. Of the arguments only the tokens and brackets are looked at.</summary>
    /// <param name="text">The expression.</param>
    /// <exception cref="WaveException"><see cref="WasmErrorCode.ValueInvalid"/>: no name, unbalanced brackets, or more text after the call.</exception>
    public static WaveCall Parse(string text)
    {
        int open = text.IndexOf('(', StringComparison.Ordinal);
        string target = (open < 0 ? text : text[..open]).Trim();
        if (target.Length == 0)
            throw new WaveException("expected the name of an exported function", text, 0, Math.Max(open, 0));
        int space = text.AsSpan(0, open < 0 ? text.Length : open).TrimEnd().LastIndexOfAny(' ', '\t', '\n');
        if (space >= 0 && text.AsSpan(0, space + 1).Trim().Length > 0)
            throw new WaveException("expected '(' after the name of the function; a name has no spaces", text, space, space + 1);
        return open < 0 ? new WaveCall(text, target, -1, []) : new WaveCall(text, target, open + 1, WaveArguments.Split(text, open));
    }

    /// <summary>Reads the arguments. Arguments of an <c>option</c> type may be left out at the end.</summary>
    /// <param name="type">Type of the function.</param>
    /// <exception cref="WaveException"><see cref="WasmErrorCode.ValueInvalid"/>: too few or too many arguments, or one that is not of its type; with line, column and excerpt.</exception>
    public ImmutableArray<ComponentValue> ReadArguments(ComponentFunctionType type)
    {
        var values = ImmutableArray.CreateBuilder<ComponentValue>(type.Parameters.Length);
        WaveToken end = _argumentsStart < 0 ? new WaveToken(WaveTokenKind.End, _source.Length, _source.Length) : ReadGiven(type, values);
        while (values.Count < type.Parameters.Length)
        {
            NamedType missing = type.Parameters[values.Count];
            if (missing.Type is not OptionType)
                throw new WaveException($"{Arity(type)}, {values.Count} given: {missing.Name}: {TypeText.Of(missing.Type)} is missing", _source, end.Start, end.End);
            values.Add(new OptionValue(null));
        }
        return values.ToImmutable();
    }

    private WaveToken ReadGiven(ComponentFunctionType type, ImmutableArray<ComponentValue>.Builder values)
    {
        var lexer = new WaveLexer(_source, _argumentsStart);
        var reader = new WaveReader(lexer);
        while (lexer.Peek().Kind != WaveTokenKind.CloseParenthesis)
        {
            if (values.Count == type.Parameters.Length)
                throw lexer.Error(lexer.Peek(), $"{Arity(type)}, {ArgumentTexts.Length} given");
            values.Add(reader.Read(type.Parameters[values.Count].Type));
            if (lexer.Peek().Kind != WaveTokenKind.CloseParenthesis)
                reader.Expect(WaveTokenKind.Comma, "',' or ')'");
        }
        return lexer.Next();
    }

    private string Arity(ComponentFunctionType type) => $"{Target} takes {type.Parameters.Length} {(type.Parameters.Length == 1 ? "argument" : "arguments")}";
}
