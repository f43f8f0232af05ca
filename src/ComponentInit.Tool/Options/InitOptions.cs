using System.CommandLine;
using ComponentInit.Core.Preinit;
using ComponentInit.Tool.Parsing;

namespace ComponentInit.Tool.Options;

/// <summary>Which function init is and what becomes of its export: <c>-f</c>, <c>-r</c>, <c>--keep-init-func</c>.</summary>
internal sealed class InitOptions
{
    private readonly InitFunctionOption _function = new();

    private readonly Option<NamedText[]> _renames = ParsedOption.Many<NamedText>(
        "-r",
        "DST=SRC",
        "Afterwards give the export SRC the name DST, in place of an export that has it",
        "DST=SRC",
        NamedText.TryParseComplete,
        "--rename-func",
        "--func-rename");

    private readonly Option<bool> _keep = new("--keep-init-func")
    {
        Description = "Keep the export of the init function",
        HelpName = "true|false",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>Declares them.</summary>
    public void AddTo(Command command)
    {
        _function.AddTo(command);
        command.Options.Add(_renames);
        command.Options.Add(_keep);
    }

    /// <summary>What was given.</summary>
    public PreinitOptions Bind(ParseResult parsed) => new()
    {
        InitFunction = _function.Bind(parsed),
        Renames = [.. parsed.GetValue(_renames)!.Select(rename => new ExportRename(rename.Name, rename.Value!))],
        KeepInitFunction = parsed.GetValue(_keep),
    };
}
