using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using ComponentInit.Core.Binaries;
using ComponentInit.PowerShell.Guests;
using ComponentInit.PowerShell.Input;

namespace ComponentInit.PowerShell.Completion;

/// <summary>Completes names from the binary that the command line already names. Reads the file, never runs it; on any failure it has nothing to say.</summary>
public abstract class BinaryItemCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        ArgumentNullException.ThrowIfNull(wordToComplete);
        ArgumentNullException.ThrowIfNull(fakeBoundParameters);
        string prefix = wordToComplete.Trim('\'', '"');
        return [.. Items(commandName, fakeBoundParameters)
            .Where(item => item.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            .Select(item => new CompletionResult(Quote(item.Name), item.Name, CompletionResultType.ParameterValue, item.Tip))];
    }

    /// <summary>The names, and what is said about each.</summary>
    /// <param name="commandName">The command whose parameter is completed.</param>
    /// <param name="binary">The binary.</param>
    private protected abstract IEnumerable<(string Name, string Tip)> Find(string commandName, WasmBinary binary);

    private (string Name, string Tip)[] Items(string commandName, IDictionary parameters)
    {
        try
        {
            return Open(parameters) is { } binary ? [.. Find(commandName, binary)] : [];
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
        name.Length > 0 && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.') ? name : $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";
}
