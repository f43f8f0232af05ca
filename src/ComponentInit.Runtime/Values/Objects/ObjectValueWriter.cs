using System.Collections;
using System.Collections.Specialized;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Values.Objects;

/// <summary>Makes plain objects from values by the mapping of <see cref="ValueObjects"/>.</summary>
internal static class ObjectValueWriter
{
    /// <summary>Makes the object of a value.</summary>
    public static object? ToObject(ComponentValue? value) => value switch
    {
        null or OptionValue { Value: null } => null,
        BoolValue boolean => boolean.Value,
        IntegerValue integer => ToInteger(integer),
        F32Value number => number.Value,
        F64Value number => number.Value,
        CharValue character => character.Value.ToString(),
        StringValue text => text.Value,
        EnumValue enumeration => enumeration.Case,
        ListValue { HoldsBytes: true } list => list.Bytes.ToArray(),
        ListValue list => list.Select(ToObject).ToArray(),
        TupleValue tuple => tuple.Items.Select(ToObject).ToArray(),
        FlagsValue flags => flags.Names.ToArray(),
        RecordValue record => ToDictionary(record.Fields, StringComparer.OrdinalIgnoreCase),
        VariantValue { Payload: null } variant => variant.Case,
        VariantValue variant => OneEntry(variant.Case, variant.Payload),
        OptionValue { Value: OptionValue inner } => OneEntry("some", inner),
        OptionValue option => ToObject(option.Value),
        ResultValue result => OneEntry(result.IsOk ? "ok" : "err", result.Payload),
        MapValue { Entries.Length: > 0 } map when map.Entries.All(entry => entry.Key is StringValue) =>
            ToDictionary(map.Entries.Select(entry => new NamedValue(((StringValue)entry.Key).Value, entry.Value)), StringComparer.Ordinal),
        MapValue map => map.Entries.Select(entry => new DictionaryEntry(ToObject(entry.Key)!, ToObject(entry.Value))).ToArray(),
        HandleValue handle => handle,
        _ => throw new NotSupportedException(value.GetType().Name),
    };

    private static object ToInteger(IntegerValue integer) => integer.Kind switch
    {
        PrimitiveKind.S8 => (sbyte)integer.Value,
        PrimitiveKind.U8 => (byte)integer.Value,
        PrimitiveKind.S16 => (short)integer.Value,
        PrimitiveKind.U16 => (ushort)integer.Value,
        PrimitiveKind.S32 => (int)integer.Value,
        PrimitiveKind.U32 => (uint)integer.Value,
        PrimitiveKind.S64 => (long)integer.Value,
        _ => (ulong)integer.Value,
    };

    private static OrderedDictionary OneEntry(string name, ComponentValue? value) => ToDictionary([new(name, value ?? new OptionValue(null))], StringComparer.OrdinalIgnoreCase);

    // The indexer rather than Add: a guest may give a map that repeats a key.
    private static OrderedDictionary ToDictionary(IEnumerable<NamedValue> members, StringComparer comparer)
    {
        var dictionary = new OrderedDictionary(comparer);
        foreach (NamedValue member in members)
            dictionary[member.Name] = ToObject(member.Value);
        return dictionary;
    }
}
