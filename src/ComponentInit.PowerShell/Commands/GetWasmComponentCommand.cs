using System.Management.Automation;
using ComponentInit.Core.Binaries;

namespace ComponentInit.PowerShell.Commands;

/// <summary><c>Get-WasmComponent</c>: reads files or bytes into binaries, the objects that travel the pipeline.</summary>
[Cmdlet(VerbsCommon.Get, "WasmComponent", DefaultParameterSetName = PathSet)]
[OutputType(typeof(WasmBinary))]
public sealed class GetWasmComponentCommand : BinaryCommand
{
    private protected override void ProcessBinary(WasmBinary binary) => WriteObject(binary);
}
