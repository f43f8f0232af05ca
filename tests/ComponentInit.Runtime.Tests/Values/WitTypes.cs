using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Tests.Values;

/// <summary>Types for tables of tests, by a name each.</summary>
internal static class WitTypes
{
    public static readonly PrimitiveType U8 = new(PrimitiveKind.U8);
    public static readonly PrimitiveType U32 = new(PrimitiveKind.U32);
    public static readonly PrimitiveType Text = new(PrimitiveKind.String);

    private static readonly RecordType Person = new([new("name", Text), new("age", U8), new("nick-name", new OptionType(Text))]);

    private static readonly Dictionary<string, ComponentValueType> ByName = new()
    {
        ["list<u8>"] = new ListType(U8),
        ["list<u8, 2>"] = new ListType(U8, 2),
        ["list<string>"] = new ListType(Text),
        ["list<char>"] = new ListType(new PrimitiveType(PrimitiveKind.Char)),
        ["list<f64>"] = new ListType(new PrimitiveType(PrimitiveKind.F64)),
        ["tuple<u8, string>"] = new TupleType([U8, Text]),
        ["option<u8>"] = new OptionType(U8),
        ["option<option<u8>>"] = new OptionType(new OptionType(U8)),
        ["option<result<u8>>"] = new OptionType(new ResultType(U8, null)),
        ["option<word>"] = new OptionType(new EnumType(["some", "none", "other"])),
        ["result"] = new ResultType(null, null),
        ["result<u8>"] = new ResultType(U8, null),
        ["result<_, string>"] = new ResultType(null, Text),
        ["result<u8, string>"] = new ResultType(U8, Text),
        ["result<option<u8>>"] = new ResultType(new OptionType(U8), null),
        ["map<string, u8>"] = new MapType(Text, U8),
        ["map<u8, string>"] = new MapType(U8, Text),
        ["person"] = Person,
        ["people"] = new RecordType([new("people", new ListType(Person))]),
        ["all-optional"] = new RecordType([new("optional", new OptionType(U8))]),
        ["keywords"] = new RecordType([new("some", U8), new("true", U8)]),
        ["response"] = new VariantType([new("empty", null), new("body", new ListType(U8)), new("err", Text), new("nan", null)]),
        ["status"] = new EnumType(["ok", "not-found", "HTTP3"]),
        ["perms"] = new FlagsType(["read", "write", "exec"]),
        ["own<counter>"] = new HandleType("counter", false),
        ["own<>"] = new HandleType("", false),
        ["future<u8>"] = new FutureType(U8),
        ["stream<u8>"] = new StreamType(U8),
    };

    /// <summary>A type of the table, or a primitive one by its WIT keyword.</summary>
    public static ComponentValueType Get(string name) => ByName.TryGetValue(name, out ComponentValueType? type)
        ? type
        : new PrimitiveType(name == "error-context" ? PrimitiveKind.ErrorContext : Enum.Parse<PrimitiveKind>(name, ignoreCase: true));

    /// <summary>A type and all types inside of it.</summary>
    public static IEnumerable<ComponentValueType> Parts(ComponentValueType type) => Inner(type).SelectMany(Parts).Prepend(type);

    private static IEnumerable<ComponentValueType> Inner(ComponentValueType type) => type switch
    {
        ListType list => [list.Element],
        OptionType option => [option.Value],
        MapType map => [map.Key, map.Value],
        TupleType tuple => tuple.Elements,
        RecordType record => record.Fields.Select(field => field.Type),
        VariantType variant => variant.Cases.Select(item => item.Payload).OfType<ComponentValueType>(),
        ResultType result => new[] { result.Ok, result.Error }.OfType<ComponentValueType>(),
        _ => [],
    };

    /// <summary>A function type.</summary>
    public static ComponentFunctionType Function(params NamedType[] parameters) => new([.. parameters], null, false);
}
