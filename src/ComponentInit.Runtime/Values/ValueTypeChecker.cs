using System.Collections.Immutable;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Values;

/// <summary>Says whether a value is one of a type: the gate in front of everything that trusts values to have their type.</summary>
public sealed class ValueTypeChecker
{
    private readonly ValuePath _path;

    private ValueTypeChecker(string place) => _path = new ValuePath(place);

    /// <summary>Throws unless a value is one of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="value">The value.</param>
    /// <param name="place">What the value is, for the message, such as <c>args[0]</c>.</param>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.ValueInvalid"/>: it is not; names the place in the value.</exception>
    public static void Check(ComponentValueType type, ComponentValue value, string place) => new ValueTypeChecker(place).Check(type, value);

    private void Check(ComponentValueType type, ComponentValue value)
    {
        if (_path.Depth > ValueLimits.Nesting)
            throw Error($"values nest deeper than {ValueLimits.Nesting} levels");
        bool fits = (type, value) switch
        {
            (PrimitiveType primitive, _) => IsPrimitive(primitive.Kind, value),
            (ListType list, ListValue items) => CheckList(list, items),
            (TupleType tuple, TupleValue items) => CheckTuple(tuple, items),
            (RecordType record, RecordValue fields) => CheckRecord(record, fields),
            (FlagsType flags, FlagsValue set) => AreFlags(flags, set),
            (EnumType enumeration, EnumValue item) => enumeration.Cases.Contains(item.Case),
            (VariantType variant, VariantValue item) => CheckVariant(variant, item),
            (OptionType option, OptionValue item) => item.Value is null || CheckMember("some", option.Value, item.Value),
            (ResultType result, ResultValue item) => CheckMember(item.IsOk ? "ok" : "err", item.IsOk ? result.Ok : result.Error, item.Payload),
            (MapType map, MapValue entries) => CheckMap(map, entries),
            (HandleType handle, HandleValue item) => handle.Resource == item.Resource,
            _ => false,
        };
        if (!fits)
            throw Error($"this value is not of type {TypeText.Of(type)}");
    }

    private static bool IsPrimitive(PrimitiveKind kind, ComponentValue value) => kind switch
    {
        PrimitiveKind.Bool => value is BoolValue,
        PrimitiveKind.Char => value is CharValue,
        PrimitiveKind.String => value is StringValue,
        PrimitiveKind.F32 => value is F32Value,
        PrimitiveKind.F64 => value is F64Value,
        _ => value is IntegerValue integer && integer.Kind == kind,
    };

    private bool CheckList(ListType type, ListValue list)
    {
        if (type.Length is uint length && list.Count != length)
            return false;
        if (list.HoldsBytes)
            return list.Count == 0 || type.Element is PrimitiveType { Kind: PrimitiveKind.U8 };
        for (int index = 0; index < list.Count; index++)
            CheckElement(index, type.Element, list[index]);
        return true;
    }

    private bool CheckTuple(TupleType type, TupleValue tuple)
    {
        if (type.Elements.Length != tuple.Items.Length)
            return false;
        for (int index = 0; index < tuple.Items.Length; index++)
            CheckElement(index, type.Elements[index], tuple.Items[index]);
        return true;
    }

    private bool CheckRecord(RecordType type, RecordValue record)
    {
        if (type.Fields.Length != record.Fields.Length)
            return false;
        foreach ((NamedType field, NamedValue value) in type.Fields.Zip(record.Fields))
        {
            if (field.Name != value.Name)
                throw Error($"field {value.Name} stands where the type has {field.Name}");
            CheckMember(field.Name, field.Type, value.Value);
        }
        return true;
    }

    private bool CheckVariant(VariantType type, VariantValue value) =>
        type.Cases.FirstOrDefault(item => item.Name == value.Case) is { } found && CheckMember(found.Name, found.Payload, value.Payload);

    private bool CheckMap(MapType type, MapValue map)
    {
        for (int index = 0; index < map.Entries.Length; index++)
        {
            CheckElement(index, type.Key, map.Entries[index].Key);
            CheckElement(index, type.Value, map.Entries[index].Value);
        }
        return true;
    }

    private static bool AreFlags(FlagsType type, FlagsValue value)
    {
        ImmutableArray<string> inOrder = [.. type.Names.Where(value.Names.Contains)];
        return inOrder.AsSpan().SequenceEqual(value.Names.AsSpan());
    }

    private bool CheckMember(string name, ComponentValueType? type, ComponentValue? value)
    {
        _path.Enter(name);
        if (type is null != value is null)
            throw Error(type is null ? "there is a payload, but the type has none" : $"a payload of type {TypeText.Of(type)} is missing");
        if (type is not null && value is not null)
            Check(type, value);
        _path.Leave();
        return true;
    }

    private void CheckElement(int index, ComponentValueType type, ComponentValue value)
    {
        _path.Enter(index);
        Check(type, value);
        _path.Leave();
    }

    private WasmException Error(string message) => new(WasmErrorCode.ValueInvalid, $"{_path}: {message}");
}
