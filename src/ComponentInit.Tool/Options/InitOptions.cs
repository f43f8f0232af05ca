using System.CommandLine;
using System.Text;
using System.Text.Unicode;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Preinit;
using ComponentInit.Tool.Parsing;
using ComponentInit.Wasm;

namespace ComponentInit.Tool.Options;

/// <summary>Which function init is and what becomes of its export: <c>-f</c>, <c>-r</c>, <c>--keep-init-func</c>.</summary>
internal sealed class InitOptions
{
    private readonly Option<string?> _function = new("-f", "--init-func")
    {
        Description = "The export to run, '@FILE' takes it from a file [default: wizer-initialize, wizer.initialize or component-init, whichever there is]",
        HelpName = "NAME|@FILE",
    };

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
        command.Options.Add(_function);
        command.Options.Add(_renames);
        command.Options.Add(_keep);
    }

    /// <summary>What was given.</summary>
    public PreinitOptions Bind(ParseResult parsed) => new()
    {
        InitFunction = Read(parsed.GetValue(_function)),
        Renames = [.. parsed.GetValue(_renames)!.Select(rename => new ExportRename(rename.Name, rename.Value!))],
        KeepInitFunction = parsed.GetValue(_keep),
    };

    private static string? Read(string? function)
    {
        if (function is not ['@', _, ..]) return function;
        ReadOnlySpan<byte> text = BinaryFile.Read(function[1..]).Span;
        return Utf8.IsValid(text)
            ? Encoding.UTF8.GetString(text).Trim()
            : throw new WasmException(WasmErrorCode.FileReadFailed, $"'{function[1..]}' is not UTF-8 text.");
    }
}
