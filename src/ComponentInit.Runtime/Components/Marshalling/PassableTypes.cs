using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Components.Marshalling;

/// <summary>The types whose values the C API can pass. Any other one would end the process when it is lifted.</summary>
internal static class PassableTypes
{
    /// <summary>Whether values of a type can be passed.</summary>
    public static bool Contains(ComponentValueType? type) => type switch
    {
        null => true,
        PrimitiveType primitive => primitive.Kind != PrimitiveKind.ErrorContext,
        EnumType or FlagsType or HandleType => true,
        ListType list => list.Length is null && Contains(list.Element),
        OptionType option => Contains(option.Value),
        ResultType result => Contains(result.Ok) && Contains(result.Error),
        MapType map => Contains(map.Key) && Contains(map.Value),
        TupleType tuple => tuple.Elements.All(Contains),
        RecordType record => record.Fields.All(field => Contains(field.Type)),
        VariantType variant => variant.Cases.All(item => Contains(item.Payload)),
        _ => false,
    };
}
