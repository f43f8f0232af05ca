using System.CommandLine;

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
        Description = "Say more: phases and their times, steps of a start, causes of errors",
        Arity = ArgumentArity.Zero,
        Recursive = true,
    };

    /// <summary>Declares them.</summary>
    public void AddTo(Command root)
    {
        root.Options.Add(Json);
        root.Options.Add(Quiet);
        root.Options.Add(Verbose);
    }
}
