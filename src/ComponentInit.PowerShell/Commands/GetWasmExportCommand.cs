using System.Management.Automation;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Inspection;
using ComponentInit.PowerShell.Completion;

namespace ComponentInit.PowerShell.Commands;

/// <summary><c>Get-WasmExport</c>: one object for each export of a binary.</summary>
[Cmdlet(VerbsCommon.Get, "WasmExport", DefaultParameterSetName = PathSet)]
[OutputType(typeof(ExportReport))]
public sealed class GetWasmExportCommand : BinaryCommand
{
    /// <summary>Names to show; wildcards are allowed. All unless given.</summary>
    [Parameter(Position = 1)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ExportNameCompleter))]
    [ValidateNotNull]
    public string[] Name { get; set; } = ["*"];

    private protected override void ProcessBinary(WasmBinary binary)
    {
        var exports = BinaryInspector.Exports(binary);
        NameFilter filter = new(Name);
        WriteObject(exports.Where(export => filter.Matches(export.Name)), enumerateCollection: true);
    }
}
