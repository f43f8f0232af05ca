using ComponentInit.Core.Binaries;
using ComponentInit.Core.Inspection;

namespace ComponentInit.PowerShell.Completion;

/// <summary>Completes names of exports; only functions, except for the command that lists all of them.</summary>
public sealed class ExportNameCompleter : BinaryItemCompleter
{
    private const string FunctionKind = "func";

    private protected override IEnumerable<(string Name, string Tip)> Find(string commandName, WasmBinary binary) =>
        from export in BinaryInspector.Exports(binary)
        where commandName == "Get-WasmExport" || export.Kind == FunctionKind
        select (export.Name, $"{export.Kind} {export.Type}");
}
