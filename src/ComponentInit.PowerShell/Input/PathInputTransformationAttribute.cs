using System.Management.Automation;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Snapshots;

namespace ComponentInit.PowerShell.Input;

/// <summary>
/// Takes the path of an object that has a <c>PSPath</c> (a file, or an export or import read from one) instead of its text, with wildcards
/// escaped: the name of a file that exists is never a pattern. Binaries and snapshots are left alone: they bind to <c>-InputObject</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PathInputTransformationAttribute : ArgumentTransformationAttribute
{
    private const string PathProperty = "PSPath";

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is object[] several
            ? Array.ConvertAll(several, TransformOne)
            : TransformOne(inputData);

    private static object TransformOne(object item)
    {
        object plain = item is PSObject wrapped ? wrapped.BaseObject : item;
        return plain switch
        {
            string or byte[] or WasmBinary or Snapshot => item,
            FileSystemInfo file => WildcardPattern.Escape(file.FullName),
            _ when PSObject.AsPSObject(item).Properties[PathProperty]?.Value is string path => WildcardPattern.Escape(path),
            _ => item,
        };
    }
}
