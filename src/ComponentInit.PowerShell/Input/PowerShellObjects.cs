using System.Management.Automation;
using ComponentInit.Runtime.Values.Objects;

namespace ComponentInit.PowerShell.Input;

/// <summary>How values of PowerShell are looked into: objects come wrapped, and custom objects have nothing but properties.</summary>
internal sealed class PowerShellObjects : IObjectAccess
{
    /// <inheritdoc/>
    public object? Unwrap(object? value) => value is PSObject wrapped && wrapped.BaseObject is not PSCustomObject ? wrapped.BaseObject : value;

    /// <inheritdoc/>
    public bool TryGetProperty(object value, string name, out object? property)
    {
        property = null;
        if (Unwrap(value) is string or ValueType || PSObject.AsPSObject(value).Properties[name] is not { } found) return false;
        try
        {
            property = found.Value;
            return true;
        }
        catch (GetValueException)
        {
            // A property that is computed and fails is as good as none: the caller names the field that is missing.
            return false;
        }
    }
}
