using System.CommandLine;

namespace ComponentInit.Tool.Options;

/// <summary>The positional argument INPUT: a path, or <c>-</c> for standard input.</summary>
internal static class InputArgument
{
    /// <summary>The token that means standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Creates the argument.</summary>
    /// <param name="name">How help names it.</param>
    /// <param name="description">What it is.</param>
    public static Argument<string> Create(string name = "INPUT", string description = "A module or component, binary or text (.wat); '-' reads standard input")
    {
        Argument<string> argument = new(name) { Description = description, Arity = ArgumentArity.ExactlyOne };
        OptionLike.RefusedBy(argument);
        return argument;
    }
}
