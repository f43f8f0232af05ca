using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Values.Objects;

/// <summary>The fields of a record as a dictionary or an object with properties has them.</summary>
internal sealed class ObjectFields
{
    private readonly RecordType _type;
    private readonly IObjectAccess _access;
    private readonly Dictionary<int, object?> _found = [];

    /// <summary>Looks for the fields of a type.</summary>
    public ObjectFields(RecordType type, IObjectAccess access)
    {
        _type = type;
        _access = access;
    }

    /// <summary>Whether no field was found.</summary>
    public bool IsEmpty => _found.Count == 0;

    /// <summary>Finds the fields.</summary>
    /// <param name="given">The object as it was given.</param>
    /// <param name="value">What is inside.</param>
    /// <returns>What is wrong with the entries of a dictionary, or null. Objects with properties may have more than the fields.</returns>
    public string? Collect(object? given, object? value)
    {
        if (ObjectShapes.Entries(value) is { } entries)
            return CollectEntries(entries);
        for (int index = 0; given is not null && index < _type.Fields.Length; index++)
        {
            string name = _type.Fields[index].Name;
            if (_access.TryGetProperty(given, name, out object? property) || _access.TryGetProperty(given, Plain(name), out property))
                _found[index] = property;
        }
        return null;
    }

    /// <summary>The value that was found for a field.</summary>
    public bool TryGet(int index, out object? value) => _found.TryGetValue(index, out value);

    private string? CollectEntries(IReadOnlyList<(object Key, object? Value)> entries)
    {
        Dictionary<string, int> exact = FieldIndex.Of(_type);
        var loose = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (int index = 0; index < _type.Fields.Length; index++)
            loose.TryAdd(Plain(_type.Fields[index].Name), index);
        foreach ((object key, object? value) in entries)
        {
            string name = key.ToString() ?? "";
            if (!exact.TryGetValue(name, out int index) && !loose.TryGetValue(Plain(name), out index))
                return $"no field {name}{Suggestion.For(name, exact.Keys, "fields")}";
            if (!_found.TryAdd(index, value))
                return $"field {_type.Fields[index].Name} is given twice";
        }
        return null;
    }

    private static string Plain(string name) => name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
}
