using System.Management.Automation;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Snapshots;

namespace ComponentInit.PowerShell.Input;

/// <summary>Lets paths, files, binaries, snapshots and byte arrays bind to <see cref="ComparisonInput"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ComparisonInputTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            string path => ComparisonInput.FromPath(path),
            FileSystemInfo file => ComparisonInput.FromPath(file.FullName),
            WasmBinary binary => ComparisonInput.FromBinary(binary),
            Snapshot snapshot => ComparisonInput.FromSnapshot(snapshot),
            byte[] bytes => ComparisonInput.FromBytes(bytes),
            ReadOnlyMemory<byte> bytes => ComparisonInput.FromBytes(bytes),
            _ => inputData,
        };
}
