using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Components.Marshalling;

/// <summary>Types whose values may hold handles of resources.</summary>
internal static class HandleTypes
{
    /// <summary>Whether values of a type may.</summary>
    public static bool AreIn(ComponentValueType? type) => type switch
    {
        HandleType => true,
        ListType list => AreIn(list.Element),
        OptionType option => AreIn(option.Value),
        ResultType result => AreIn(result.Ok) || AreIn(result.Error),
        MapType map => AreIn(map.Key) || AreIn(map.Value),
        TupleType tuple => tuple.Elements.Any(AreIn),
        RecordType record => record.Fields.Any(field => AreIn(field.Type)),
        VariantType variant => variant.Cases.Any(item => AreIn(item.Payload)),
        _ => false,
    };
}
