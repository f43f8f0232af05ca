using System.Management.Automation;
using System.Text;
using ComponentInit.PowerShell.Completion;

namespace ComponentInit.PowerShell.Input;

/// <summary>Lets the names that <c>Get-Content -Encoding</c> knows, any other name of an encoding and numbers of code pages bind as an encoding. None of them writes a mark of byte order.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EncodingTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        try
        {
            return (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
            {
                string name => EncodingCompleter.Names.TryGetValue(name, out var known) ? known : Encoding.GetEncoding(name),
                int codePage => Encoding.GetEncoding(codePage),
                _ => inputData,
            };
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            throw new ArgumentTransformationMetadataException($"There is no encoding '{inputData}'. Among others there are {string.Join(", ", EncodingCompleter.Names.Keys)}.", failure);
        }
    }
}
