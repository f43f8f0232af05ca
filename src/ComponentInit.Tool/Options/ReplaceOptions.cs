using System.CommandLine;

namespace ComponentInit.Tool.Options;

/// <summary><c>--no-clobber</c> and <c>--force</c>.</summary>
internal sealed class ReplaceOptions
{
    private readonly Option<bool> _noClobber = ParsedOption.Switch("--no-clobber", "Refuse to replace files that exist");
    private readonly Option<bool> _force = ParsedOption.Switch("--force", "Replace files that are read-only, too");

    /// <summary>Declares them.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_noClobber);
        command.Options.Add(_force);
    }

    /// <summary>What was given.</summary>
    public ReplacePolicy Bind(ParseResult parsed) => new(!parsed.GetValue(_noClobber), parsed.GetValue(_force));
}
