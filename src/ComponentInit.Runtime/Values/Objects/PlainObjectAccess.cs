namespace ComponentInit.Runtime.Values.Objects;

/// <summary>No wrappers, and no objects but dictionaries have properties.</summary>
internal sealed class PlainObjectAccess : IObjectAccess
{
    /// <inheritdoc/>
    public object? Unwrap(object? value) => value;

    /// <inheritdoc/>
    public bool TryGetProperty(object value, string name, out object? property)
    {
        property = null;
        return false;
    }
}
