using System.Collections.Immutable;
using System.Text;
using ComponentInit.Runtime.Values;
using ComponentInit.Wasm.Components.Types;
using CsCheck;

namespace ComponentInit.Runtime.Tests.Values;

/// <summary>Types of any shape with values of them.</summary>
internal static class ValueGenerator
{
    private static readonly ImmutableArray<string> Labels = ["a", "some", "none", "ok", "err", "true", "nan", "field-b", "HTTP3", "x-1"];

    private static readonly Gen<Rune> Scalar = Gen.OneOf(Gen.Int[0, 0x7f], Gen.Int[0x80, 0xd7ff], Gen.Int[0xe000, 0x10ffff]).Select(value => new Rune(value));

    private static readonly Gen<string> Text = Scalar.Array[0, 8].Select(scalars => string.Concat(scalars));

    /// <summary>A type with a value of it.</summary>
    public static readonly Gen<(ComponentValueType Type, ComponentValue Value)> Pair = Type(3).SelectMany(type => Value(type).Select(value => (type, value)));

    private static Gen<ComponentValueType> Type(int depth)
    {
        Gen<ComponentValueType> leaf = Gen.OneOf(
            Gen.Enum<PrimitiveKind>().Where(kind => kind != PrimitiveKind.ErrorContext).Select(kind => (ComponentValueType)new PrimitiveType(kind)),
            Gen.Const((ComponentValueType)new EnumType(Labels)),
            Gen.Const((ComponentValueType)new FlagsType(Labels)),
            Gen.Const((ComponentValueType)new HandleType("counter", false)));
        if (depth == 0)
            return leaf;
        Gen<ComponentValueType> inner = Type(depth - 1);
        Gen<ComponentValueType?> payload = inner.Null();
        return Gen.OneOf(
            leaf,
            inner.Select(item => (ComponentValueType)new ListType(item)),
            inner.Select(item => (ComponentValueType)new OptionType(item)),
            Gen.Select(payload, payload, (ok, error) => (ComponentValueType)new ResultType(ok, error)),
            inner.Array[1, 3].Select(items => (ComponentValueType)new TupleType([.. items])),
            inner.Array[1, 3].Select(items => (ComponentValueType)new RecordType([.. items.Select((item, index) => new NamedType(Labels[index], item))])),
            payload.Array[1, 5].Select(items => (ComponentValueType)new VariantType([.. items.Select((item, index) => new VariantCase(Labels[index], item))])),
            inner.Select(item => (ComponentValueType)new MapType(new PrimitiveType(PrimitiveKind.String), item)),
            inner.Select(item => (ComponentValueType)new MapType(new PrimitiveType(PrimitiveKind.U8), item)));
    }

    private static Gen<ComponentValue> Value(ComponentValueType type) => type switch
    {
        PrimitiveType primitive => Primitive(primitive.Kind),
        EnumType item => Gen.Int[0, item.Cases.Length - 1].Select(index => item.Cases[index]).Select(name => (ComponentValue)new EnumValue(name)),
        FlagsType item => Gen.Int[0, (1 << item.Names.Length) - 1].Select(bits => (ComponentValue)new FlagsValue([.. item.Names.Where((_, index) => (bits >> index & 1) != 0)])),
        HandleType item => Gen.UInt.Select(id => (ComponentValue)new HandleValue(item.Resource, id)),
        ListType { Element: PrimitiveType { Kind: PrimitiveKind.U8 } } => Gen.Byte.Array[0, 5].Select(bytes => (ComponentValue)new ListValue(bytes.ToImmutableArray())),
        ListType item => Value(item.Element).Array[0, 3].Select(items => (ComponentValue)new ListValue(items.ToImmutableArray())),
        OptionType item => Value(item.Value).Null().Select(value => (ComponentValue)new OptionValue(value)),
        ResultType item => Gen.Bool.SelectMany(isOk => Payload(isOk ? item.Ok : item.Error).Select(value => (ComponentValue)new ResultValue(isOk, value))),
        TupleType item => Sequence(item.Elements).Select(values => (ComponentValue)new TupleValue(values)),
        RecordType item => Sequence([.. item.Fields.Select(field => field.Type)])
            .Select(values => (ComponentValue)new RecordValue([.. item.Fields.Zip(values, (field, value) => new NamedValue(field.Name, value))])),
        VariantType item => Gen.Int[0, item.Cases.Length - 1].Select(index => item.Cases[index]).SelectMany(found => Payload(found.Payload).Select(value => (ComponentValue)new VariantValue(found.Name, value))),
        MapType item => Gen.Select(Value(item.Key), Value(item.Value), (key, value) => new MapEntry(key, value)).Array[0, 3]
            .Select(entries => (ComponentValue)new MapValue([.. entries.DistinctBy(entry => entry.Key)])),
        _ => throw new NotSupportedException(type.GetType().Name),
    };

    private static Gen<ComponentValue> Primitive(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Bool => Gen.Bool.Select(value => (ComponentValue)new BoolValue(value)),
        PrimitiveKind.Char => Scalar.Select(value => (ComponentValue)new CharValue(value)),
        PrimitiveKind.String => Text.Select(value => (ComponentValue)new StringValue(value)),
        PrimitiveKind.F32 => Gen.Float.Select(value => (ComponentValue)new F32Value(value)),
        PrimitiveKind.F64 => Gen.Double.Select(value => (ComponentValue)new F64Value(value)),
        PrimitiveKind.S8 => Gen.SByte.Select(value => (ComponentValue)new IntegerValue(kind, value)),
        PrimitiveKind.U8 => Gen.Byte.Select(value => (ComponentValue)new IntegerValue(kind, value)),
        PrimitiveKind.S16 => Gen.Short.Select(value => (ComponentValue)new IntegerValue(kind, value)),
        PrimitiveKind.U16 => Gen.UShort.Select(value => (ComponentValue)new IntegerValue(kind, value)),
        PrimitiveKind.S32 => Gen.Int.Select(value => (ComponentValue)new IntegerValue(kind, value)),
        PrimitiveKind.U32 => Gen.UInt.Select(value => (ComponentValue)new IntegerValue(kind, value)),
        PrimitiveKind.S64 => Gen.Long.Select(value => (ComponentValue)new IntegerValue(kind, value)),
        _ => Gen.ULong.Select(value => (ComponentValue)new IntegerValue(kind, value)),
    };

    private static Gen<ComponentValue?> Payload(ComponentValueType? type) => type is null ? Gen.Const((ComponentValue?)null) : Value(type).Select(value => (ComponentValue?)value);

    private static Gen<ImmutableArray<ComponentValue>> Sequence(ImmutableArray<ComponentValueType> types) =>
        types.Aggregate(Gen.Const(ImmutableArray<ComponentValue>.Empty), (all, type) => Gen.Select(all, Value(type), (items, item) => items.Add(item)));
}
