using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using ComponentInit.Runtime.Values;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Tests.Components.Conformance;

/// <summary>Values as the conformance tests write them, each with its type beside it.</summary>
internal static class SpecValues
{
    /// <summary>Reads a value that must be of a type.</summary>
    public static ComponentValue Read(ComponentValueType type, JsonElement json)
    {
        JsonElement value = json.TryGetProperty("value", out JsonElement given) ? given : default;
        return type switch
        {
            PrimitiveType primitive => ReadPrimitive(primitive.Kind, value),
            ListType { Element: PrimitiveType { Kind: PrimitiveKind.U8 } } list => new ListValue([.. Items(value).Select(item => (byte)((IntegerValue)Read(list.Element, item)).Value)]),
            ListType list => new ListValue(Items(value).Select(item => Read(list.Element, item)).ToImmutableArray()),
            TupleType tuple => new TupleValue([.. Items(value).Select((item, index) => Read(tuple.Elements[index], item))]),
            RecordType record => new RecordValue([.. Items(value).Select((item, index) => new NamedValue(item[0].GetString()!, Read(record.Fields[index].Type, item[1])))]),
            EnumType => new EnumValue(value.GetString()!),
            FlagsType flags => new FlagsValue([.. flags.Names.Where(name => Items(value).Any(item => item.GetString() == name))]),
            OptionType option => new OptionValue(value.ValueKind == JsonValueKind.Null ? null : Read(option.Value, value)),
            VariantType variant => ReadVariant(variant, value),
            ResultType result => value.TryGetProperty("Ok", out JsonElement ok) ? new ResultValue(true, Payload(result.Ok, ok)) : new ResultValue(false, Payload(result.Error, value.GetProperty("Err"))),
            _ => throw new NotSupportedException(type.GetType().Name),
        };
    }

    private static ComponentValue ReadPrimitive(PrimitiveKind kind, JsonElement value) => kind switch
    {
        PrimitiveKind.Bool => new BoolValue(value.GetBoolean()),
        PrimitiveKind.String => new StringValue(value.GetString()!),
        PrimitiveKind.Char => new CharValue(value.GetString()!.EnumerateRunes().Single()),
        PrimitiveKind.F32 => new F32Value(BitConverter.UInt32BitsToSingle(uint.Parse(value.GetString()!, CultureInfo.InvariantCulture))),
        PrimitiveKind.F64 => new F64Value(BitConverter.UInt64BitsToDouble(ulong.Parse(value.GetString()!, CultureInfo.InvariantCulture))),
        _ => new IntegerValue(kind, (Int128)BigInteger.Parse(value.GetString()!, CultureInfo.InvariantCulture)),
    };

    private static VariantValue ReadVariant(VariantType type, JsonElement value)
    {
        string name = value.GetProperty("case").GetString()!;
        ComponentValueType? payload = type.Cases.Single(item => item.Name == name).Payload;
        return new VariantValue(name, value.TryGetProperty("payload", out JsonElement given) ? Payload(payload, given) : null);
    }

    private static ComponentValue? Payload(ComponentValueType? type, JsonElement value) => type is null || value.ValueKind == JsonValueKind.Null ? null : Read(type, value);

    private static JsonElement.ArrayEnumerator Items(JsonElement value) => value.EnumerateArray();
}
