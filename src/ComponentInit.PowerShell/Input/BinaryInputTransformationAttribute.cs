using System.Management.Automation;
using ComponentInit.Core.Binaries;

namespace ComponentInit.PowerShell.Input;

/// <summary>
/// Lets a binary, a byte array and a single byte bind to <see cref="BinaryInput"/>. Everything else is left as it is, so that strings and
/// files bind to the path parameters.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BinaryInputTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            WasmBinary binary => BinaryInput.FromBinary(binary),
            byte[] bytes => BinaryInput.FromBytes(bytes),
            ReadOnlyMemory<byte> bytes => BinaryInput.FromBytes(bytes),
            byte value => BinaryInput.FromSingleByte(value),
            _ => inputData,
        };
}
