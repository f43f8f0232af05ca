using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Values;

/// <summary>The fields of a record type by name.</summary>
internal static class FieldIndex
{
    /// <summary>From the name of each field to its index.</summary>
    public static Dictionary<string, int> Of(RecordType type)
    {
        var indices = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int index = 0; index < type.Fields.Length; index++)
            indices.TryAdd(type.Fields[index].Name, index);
        return indices;
    }
}
