using System.CommandLine;
using ComponentInit.Tool.Consoles;

namespace ComponentInit.Tool.Options;

/// <summary>The options that every verb has; declared once, on the root.</summary>
internal sealed class CommonOptions
{
    /// <summary>One JSON document on standard output instead of text.</summary>
    public Option<bool> Json { get; } = new("--json")
    {
        Description = "Write one JSON document (its \"schema\" names its form and version) to standard output, for errors too",
        Arity = ArgumentArity.Zero,
        Recursive = true,
    };

    /// <summary>No report and no progress.</summary>
    public Option<bool> Quiet { get; } = new("--quiet", "-q")
    {
        Description = "No report and no progress; warnings, errors and what the guest prints stay",
        Arity = ArgumentArity.Zero,
        Recursive = true,
    };

    /// <summary>More words.</summary>
    public Option<bool> Verbose { get; } = new("--verbose", "-v")
    {
        Description = "Say more: phases and their times, steps of a start, causes of errors; -vv adds what came out of each phase",
        Arity = ArgumentArity.Zero,
        Recursive = true,
    };

    /// <summary>Whether errors and warnings are coloured.</summary>
    public Option<string> Color { get; } = CreateColor();

    /// <summary>Declares them.</summary>
    public void AddTo(Command root)
    {
        root.Options.Add(Json);
        root.Options.Add(Quiet);
        root.Options.Add(Verbose);
        root.Options.Add(Color);
    }

    /// <summary>Whether <c>-v</c> was given twice: what a cmdlet's debug stream says is wanted too.</summary>
    public bool IsDebug(ParseResult parsed) => parsed.GetResult(Verbose)?.IdentifierTokenCount > 1;

    private static Option<string> CreateColor()
    {
        var option = ParsedOption.Choice("--color", "Colour errors and warnings: where standard error is a terminal, unless NO_COLOR is set, or always, or never", Emphasis.Auto, Emphasis.Always, Emphasis.Never);
        option.Recursive = true;
        return option;
    }
}
