using System.Management.Automation;
using ComponentInit.Core.Snapshots;
using ComponentInit.PowerShell.Paths;

namespace ComponentInit.PowerShell.Commands;

/// <summary><c>Get-WasmSnapshot</c>: reads the manifests that <c>Export-WasmSnapshot</c> writes.</summary>
[Cmdlet(VerbsCommon.Get, "WasmSnapshot", DefaultParameterSetName = PathSet)]
[OutputType(typeof(Snapshot))]
public sealed class GetWasmSnapshotCommand : FileCommand
{
    private protected override void ProcessFile(string path) => WriteObject(Origin.Of(SnapshotManifest.ReadFile(path), System.IO.Path.GetFileName(path), path));
}
