using System.Management.Automation;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Snapshots;

namespace ComponentInit.PowerShell.Input;

/// <summary>Lets a binary and a snapshot bind to <see cref="ReportInput"/>; strings and files are left to the path parameters.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReportInputTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            WasmBinary binary => ReportInput.FromBinary(binary),
            Snapshot snapshot => ReportInput.FromSnapshot(snapshot),
            _ => inputData,
        };
}
