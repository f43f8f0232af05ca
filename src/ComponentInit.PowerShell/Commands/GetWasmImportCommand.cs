using System.Management.Automation;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Inspection;
using ComponentInit.PowerShell.Completion;

namespace ComponentInit.PowerShell.Commands;

/// <summary><c>Get-WasmImport</c>: one object for each import of a binary.</summary>
[Cmdlet(VerbsCommon.Get, "WasmImport", DefaultParameterSetName = PathSet)]
[OutputType(typeof(ImportReport))]
public sealed class GetWasmImportCommand : BinaryCommand
{
    /// <summary>Names to show; wildcards are allowed. All unless given.</summary>
    [Parameter(Position = 1)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ImportNameCompleter))]
    [ValidateNotNull]
    public string[] Name { get; set; } = ["*"];

    /// <summary>Modules whose imports are shown; wildcards are allowed. All unless given.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ImportModuleCompleter))]
    [ValidateNotNull]
    public string[] Module { get; set; } = ["*"];

    private protected override void ProcessBinary(WasmBinary binary)
    {
        var imports = BinaryInspector.Imports(binary);
        NameFilter names = new(Name);
        NameFilter modules = new(Module);
        WriteObject(imports.Where(import => names.Matches(import.Name) && modules.Matches(import.Module)), enumerateCollection: true);
    }
}
