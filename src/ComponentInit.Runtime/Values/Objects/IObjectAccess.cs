namespace ComponentInit.Runtime.Values.Objects;

/// <summary>How a caller's own kinds of objects are looked into: wrappers around values, and objects with properties.</summary>
public interface IObjectAccess
{
    /// <summary>Takes a wrapper off.</summary>
    /// <param name="value">An object, perhaps wrapped.</param>
    /// <returns>What is inside, or the object itself.</returns>
    object? Unwrap(object? value);

    /// <summary>Reads a property.</summary>
    /// <param name="value">The object as it was given, still wrapped.</param>
    /// <param name="name">Name of the property.</param>
    /// <param name="property">Its value.</param>
    /// <returns>Whether the object has such a property.</returns>
    bool TryGetProperty(object value, string name, out object? property);
}
