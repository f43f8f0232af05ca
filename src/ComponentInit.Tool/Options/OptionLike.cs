using System.CommandLine;
using System.CommandLine.Parsing;

namespace ComponentInit.Tool.Options;

/// <summary>Keeps a mistyped option from being taken as a file name.</summary>
internal static class OptionLike
{
    /// <summary>How the message begins. It says all there is to say: what else the parser finds follows from the mistake.</summary>
    public const string MessageStart = "unrecognized option '";

    /// <summary>Makes an argument refuse every token that begins with a dash, other than the dash alone.</summary>
    public static void RefusedBy(Argument argument) => argument.Validators.Add(Check);

    /// <summary>Makes an option refuse such values.</summary>
    public static void RefusedBy(Option option) => option.Validators.Add(Check);

    private static void Check(SymbolResult result)
    {
        foreach (Token token in result.Tokens)
        {
            if (token.Value is ['-', _, ..])
                result.AddError($"{MessageStart}{token.Value}' (a file of that name is given as './{token.Value}')");
        }
    }
}
