using System.Collections;
using System.Collections.Immutable;
using System.Management.Automation;
using System.Management.Automation.Language;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Inspection;
using ComponentInit.PowerShell.Guests;
using ComponentInit.PowerShell.Input;

namespace ComponentInit.PowerShell.Completion;

/// <summary>Completes export names from the binary that the command line already names. Reads the file, never runs it; on any failure it has nothing to say.</summary>
public sealed class ExportNameCompleter : IArgumentCompleter
{
    private const string FunctionKind = "func";

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        ArgumentNullException.ThrowIfNull(wordToComplete);
        ArgumentNullException.ThrowIfNull(fakeBoundParameters);
        string prefix = wordToComplete.Trim('\'', '"');
        bool functionsOnly = commandName != "Get-WasmExport";
        return [.. Exports(fakeBoundParameters)
            .Where(export => export.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && (!functionsOnly || export.Kind == FunctionKind))
            .Select(export => new CompletionResult(Quote(export.Name), export.Name, CompletionResultType.ParameterValue, $"{export.Kind} {export.Type}"))];
    }

    private static ImmutableArray<ExportReport> Exports(IDictionary parameters)
    {
        try
        {
            return Open(parameters) is { } binary ? BinaryInspector.Exports(binary) : [];
        }
        catch (Exception)
        {
            // Completion runs while someone types: a message would land in the middle of the line.
            return [];
        }
    }

    private static WasmBinary? Open(IDictionary parameters)
    {
        if (parameters["Instance"] is { } given) return ((given as PSObject)?.BaseObject ?? given) is WasmInstance instance ? instance.Binary : null;
        if (parameters["InputObject"] is { } input)
        {
            return new BinaryInputTransformationAttribute().Transform(null!, input) is BinaryInput binary ? binary.Open() : null;
        }

        object? path = parameters["Path"] ?? parameters["LiteralPath"] ?? parameters["PSPath"];
        return path is null ? null : WasmBinary.Read(Resolve(path is object[] several ? several[0] : path));
    }

    /// <summary>A completer has no session of its own; the runspace it runs in does.</summary>
    private static string Resolve(object path)
    {
        using var shell = System.Management.Automation.PowerShell.Create(RunspaceMode.CurrentRunspace);
        return shell.AddCommand("Microsoft.PowerShell.Management\\Convert-Path").AddParameter("LiteralPath", path.ToString()).Invoke<string>()[0];
    }

    private static string Quote(string name) =>
        name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.') ? name : $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";
}
