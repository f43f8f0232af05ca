using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics.CodeAnalysis;

namespace ComponentInit.Tool.Options;

/// <summary>
/// Options whose values have a syntax of their own; what does not follow it is a parse error that shows the syntax.
/// Their values are classes: code for generic types over structs of others cannot be compiled ahead of time, and every start would pay for it.
/// </summary>
internal static class ParsedOption
{
    /// <summary>Reads one value.</summary>
    /// <returns>False when the text does not follow the syntax.</returns>
    public delegate bool Reader<T>(string text, [NotNullWhen(true)] out T? value)
        where T : class;

    /// <summary>Creates an option that is given at most once.</summary>
    public static Option<T?> One<T>(string name, string valueName, string description, string syntax, Reader<T> reader)
        where T : class
    {
        return new Option<T?>(name)
        {
            Description = description,
            HelpName = valueName,
            CustomParser = result => Read(result, result.Tokens[0], name, syntax, reader),
        };
    }

    /// <summary>Creates an option that may be repeated; the order is kept.</summary>
    public static Option<T[]> Many<T>(string name, string valueName, string description, string syntax, Reader<T> reader, params string[] aliases)
        where T : class
    {
        return new Option<T[]>(name, aliases)
        {
            Description = description + " (repeatable)",
            HelpName = valueName,
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
            DefaultValueFactory = _ => [],
            CustomParser = result => [.. result.Tokens.Select(token => Read(result, token, name, syntax, reader)).OfType<T>()],
        };
    }

    /// <summary>Creates an option whose value is one of a few words.</summary>
    /// <param name="name">Name of the option.</param>
    /// <param name="description">What it decides.</param>
    /// <param name="words">The words; the first one is the default.</param>
    public static Option<string> Choice(string name, string description, params string[] words)
    {
        string all = string.Join('|', words);
        Option<string> option = new(name) { Description = $"{description} [default: {words[0]}]", HelpName = all };
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            foreach (Token token in result.Tokens)
            {
                if (!words.Contains(token.Value)) result.AddError($"{name}: '{token.Value}' is none of {all}");
            }
        });
        return option;
    }

    /// <summary>Creates an option without a value.</summary>
    public static Option<bool> Switch(string name, string description, params string[] aliases) =>
        new(name, aliases) { Description = description, Arity = ArgumentArity.Zero };

    private static T? Read<T>(ArgumentResult result, Token token, string name, string syntax, Reader<T> reader)
        where T : class
    {
        if (reader(token.Value, out T? value)) return value;
        result.AddError($"{name}: '{token.Value}' is not {syntax}");
        return null;
    }
}
