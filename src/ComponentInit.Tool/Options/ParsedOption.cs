using System.CommandLine;
using System.CommandLine.Parsing;

namespace ComponentInit.Tool.Options;

/// <summary>Options whose values have a syntax of their own; what does not follow it is a parse error that shows the syntax.</summary>
internal static class ParsedOption
{
    /// <summary>Reads one value.</summary>
    /// <returns>False when the text does not follow the syntax.</returns>
    public delegate bool Reader<T>(string text, out T value);

    /// <summary>Creates an option that is given at most once.</summary>
    public static Option<T?> One<T>(string name, string valueName, string description, string syntax, Reader<T> reader)
        where T : struct
    {
        return new Option<T?>(name)
        {
            Description = description,
            HelpName = valueName,
            CustomParser = result => Read(result, result.Tokens[0], name, syntax, reader, out T value) ? value : null,
        };
    }

    /// <summary>Creates an option that may be repeated; the order is kept.</summary>
    public static Option<T[]> Many<T>(string name, string valueName, string description, string syntax, Reader<T> reader, params string[] aliases)
    {
        return new Option<T[]>(name, aliases)
        {
            Description = description + " (repeatable)",
            HelpName = valueName,
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
            DefaultValueFactory = _ => [],
            CustomParser = result => ReadAll(result, name, syntax, reader),
        };
    }

    /// <summary>Creates an option whose value is one of a few words.</summary>
    /// <param name="name">Name of the option.</param>
    /// <param name="description">What it decides.</param>
    /// <param name="choices">The words and what they mean; the first one is the default.</param>
    public static Option<T> Choice<T>(string name, string description, params (string Word, T Value)[] choices)
    {
        string words = string.Join('|', choices.Select(choice => choice.Word));
        return new Option<T>(name)
        {
            Description = $"{description} [default: {choices[0].Word}]",
            HelpName = words,
            CustomParser = result => Choose(result, name, words, choices),
        };
    }

    /// <summary>Creates an option without a value.</summary>
    public static Option<bool> Switch(string name, string description, params string[] aliases) =>
        new(name, aliases) { Description = description, Arity = ArgumentArity.Zero };

    private static T Choose<T>(ArgumentResult result, string name, string words, (string Word, T Value)[] choices)
    {
        string text = result.Tokens[0].Value;
        int index = Array.FindIndex(choices, choice => choice.Word == text);
        if (index >= 0) return choices[index].Value;
        result.AddError($"{name}: '{text}' is none of {words}");
        return choices[0].Value;
    }

    private static T[] ReadAll<T>(ArgumentResult result, string name, string syntax, Reader<T> reader)
    {
        List<T> values = new(result.Tokens.Count);
        foreach (Token token in result.Tokens)
        {
            if (Read(result, token, name, syntax, reader, out T value)) values.Add(value);
        }
        return [.. values];
    }

    private static bool Read<T>(ArgumentResult result, Token token, string name, string syntax, Reader<T> reader, out T value)
    {
        if (reader(token.Value, out value)) return true;
        result.AddError($"{name}: '{token.Value}' is not {syntax}");
        return false;
    }
}
