using System.CommandLine;
using ComponentInit.Core.Binaries;
using ComponentInit.Runtime.Imports;
using ComponentInit.Tool.Parsing;

namespace ComponentInit.Tool.Options;

/// <summary>What happens to calls of imports: <c>--import</c> and <c>--preload</c>.</summary>
internal sealed class ImportOptions
{
    private readonly Option<ImportText[]> _imports = ParsedOption.Many<ImportText>(
        "--import",
        "PATTERN=trap|allow|stub|module:FILE",
        "What a call of an import does; PATTERN is MODULE, MODULE.NAME or MODULE#NAME, '*' for any characters; the last match wins [default: every import traps]",
        ImportText.Syntax,
        ImportText.TryParse);

    private readonly Option<NamedText[]> _preloads = ParsedOption.Many<NamedText>(
        "--preload",
        "NAME=PATH",
        "Give the exports of a module to imports from NAME: the same as --import NAME=module:PATH, before all --import",
        "NAME=PATH",
        NamedText.TryParseComplete);

    /// <summary>Declares them.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_imports);
        command.Options.Add(_preloads);
    }

    /// <summary>What was given; reads the files it names.</summary>
    public ImportPolicy Bind(ParseResult parsed)
    {
        ImportPolicy policy = ImportPolicy.TrapAll;
        foreach (NamedText preload in parsed.GetValue(_preloads)!)
            policy = policy.Supply(preload.Name, Load(preload.Value!));
        foreach (ImportText rule in parsed.GetValue(_imports)!)
            policy = policy.With(new ImportRule(rule.Pattern, rule.Action, rule.File is null ? null : Load(rule.File)));
        return policy;
    }

    private static ImportedModule Load(string path) => new(Path.GetFileNameWithoutExtension(path), WasmBinary.Read(path).Content);
}
