using System.Collections.Immutable;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Values;

/// <summary>Types in WIT notation for messages. Where WIT would use a name that the binary does not have, the first few members stand for it.</summary>
internal static class TypeText
{
    private const int MembersShown = 6;
    private const int LevelsShown = 4;

    /// <summary>The WIT keyword of a primitive type.</summary>
    public static string Of(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Bool => "bool",
        PrimitiveKind.S8 => "s8",
        PrimitiveKind.U8 => "u8",
        PrimitiveKind.S16 => "s16",
        PrimitiveKind.U16 => "u16",
        PrimitiveKind.S32 => "s32",
        PrimitiveKind.U32 => "u32",
        PrimitiveKind.S64 => "s64",
        PrimitiveKind.U64 => "u64",
        PrimitiveKind.F32 => "f32",
        PrimitiveKind.F64 => "f64",
        PrimitiveKind.Char => "char",
        PrimitiveKind.String => "string",
        PrimitiveKind.ErrorContext => "error-context",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a primitive type"),
    };

    /// <summary>A type, abbreviated.</summary>
    public static string Of(ComponentValueType type) => Of(type, LevelsShown);

    private static string Of(ComponentValueType? type, int levels) => type switch
    {
        null => "_",
        PrimitiveType primitive => Of(primitive.Kind),
        _ when levels == 0 => "...",
        ListType { Length: uint length } list => $"list<{Of(list.Element, levels - 1)}, {length}>",
        ListType list => $"list<{Of(list.Element, levels - 1)}>",
        MapType map => $"map<{Of(map.Key, levels - 1)}, {Of(map.Value, levels - 1)}>",
        TupleType tuple => $"tuple<{Members(tuple.Elements, element => Of(element, levels - 1))}>",
        OptionType option => $"option<{Of(option.Value, levels - 1)}>",
        ResultType { Ok: null, Error: null } => "result",
        ResultType { Error: null } result => $"result<{Of(result.Ok, levels - 1)}>",
        ResultType result => $"result<{Of(result.Ok, levels - 1)}, {Of(result.Error, levels - 1)}>",
        RecordType record => $"record {{ {Members(record.Fields, field => $"{field.Name}: {Of(field.Type, levels - 1)}")} }}",
        VariantType variant => $"variant {{ {Members(variant.Cases, item => item.Payload is null ? item.Name : $"{item.Name}({Of(item.Payload, levels - 1)})")} }}",
        EnumType enumeration => $"enum {{ {Members(enumeration.Cases, item => item)} }}",
        FlagsType flags => $"flags {{ {Members(flags.Names, item => item)} }}",
        HandleType { IsBorrowed: true } handle => $"borrow<{HandleText.NameOf(handle.Resource)}>",
        HandleType handle => $"own<{HandleText.NameOf(handle.Resource)}>",
        FutureType { Value: null } => "future",
        FutureType future => $"future<{Of(future.Value, levels - 1)}>",
        StreamType { Element: null } => "stream",
        StreamType stream => $"stream<{Of(stream.Element, levels - 1)}>",
        _ => type.GetType().Name,
    };

    private static string Members<T>(ImmutableArray<T> members, Func<T, string> text) =>
        string.Join(", ", members.Take(MembersShown).Select(text)) + (members.Length > MembersShown ? ", ..." : "");
}
