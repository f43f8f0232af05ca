using ComponentInit.Runtime.Values;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Components.Linking;

/// <summary>The value that a function gives which does nothing: false, zero, empty, none, the first case.</summary>
internal static class StubValue
{
    /// <summary>The value of a type, or null for types that hold a handle, a stream or a future: there is none without a real one.</summary>
    public static ComponentValue? TryCreate(ComponentValueType type) => type switch
    {
        PrimitiveType primitive => OfPrimitive(primitive.Kind),
        ListType { Length: null } => new ListValue(System.Collections.Immutable.ImmutableArray<ComponentValue>.Empty),
        MapType => new MapValue([]),
        OptionType => new OptionValue(null),
        FlagsType => new FlagsValue([]),
        EnumType enumeration => new EnumValue(enumeration.Cases[0]),
        TupleType tuple => All(tuple.Elements) is { } items ? new TupleValue([.. items]) : null,
        RecordType record => All(record.Fields.Select(field => field.Type)) is { } values
            ? new RecordValue([.. record.Fields.Zip(values, (field, value) => new NamedValue(field.Name, value))])
            : null,
        ResultType result => OfResult(result),
        VariantType variant => variant.Cases[0].Payload is not { } payload
            ? new VariantValue(variant.Cases[0].Name, null)
            : TryCreate(payload) is { } value ? new VariantValue(variant.Cases[0].Name, value) : null,
        _ => null,
    };

    private static ComponentValue? OfPrimitive(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Bool => new BoolValue(false),
        PrimitiveKind.Char => new CharValue(new System.Text.Rune(0)),
        PrimitiveKind.String => new StringValue(""),
        PrimitiveKind.F32 => new F32Value(0),
        PrimitiveKind.F64 => new F64Value(0),
        PrimitiveKind.ErrorContext => null,
        _ => new IntegerValue(kind, 0),
    };

    private static ResultValue? OfResult(ResultType type)
    {
        if (type.Ok is null || TryCreate(type.Ok) is not null)
            return new ResultValue(true, type.Ok is null ? null : TryCreate(type.Ok));
        ComponentValue? error = type.Error is null ? null : TryCreate(type.Error);
        return type.Error is null || error is not null ? new ResultValue(false, error) : null;
    }

    private static List<ComponentValue>? All(IEnumerable<ComponentValueType> types)
    {
        var values = new List<ComponentValue>();
        foreach (ComponentValueType type in types)
        {
            if (TryCreate(type) is not { } value)
                return null;
            values.Add(value);
        }
        return values;
    }
}
