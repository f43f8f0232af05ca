using System.Collections.Immutable;
using ComponentInit.Runtime.Interop;
using ComponentInit.Runtime.Values;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Components.Marshalling;

/// <summary>
/// Writes values as the engine takes them. It must only be given values that fit their types: what the engine does not expect ends the process.
/// The form follows the type and not the value, so that a variant's case without payload is a variant and no enum.
/// </summary>
internal sealed unsafe class ValueLowerer
{
    private readonly NativeArena _arena;
    private readonly HandleTable _handles;

    /// <summary>Writes into an arena.</summary>
    public ValueLowerer(NativeArena arena, HandleTable handles)
    {
        _arena = arena;
        _handles = handles;
    }

    /// <summary>The handles that were written as owned: the guest has them once the call begins.</summary>
    public List<HandleValue> GivenAway { get; } = [];

    /// <summary>Writes one value.</summary>
    public void Lower(ComponentValueType type, ComponentValue value, NativeComponentValue* target)
    {
        switch (type, value)
        {
            case (PrimitiveType primitive, _):
                LowerPrimitive(primitive.Kind, value, target);
                break;
            case (ListType list, ListValue items):
                LowerList(list, items, target);
                break;
            case (TupleType tuple, TupleValue items):
                target->Kind = NativeComponentValueKind.Tuple;
                target->Elements = LowerAll(tuple.Elements, items.Items);
                break;
            case (RecordType record, RecordValue fields):
                LowerRecord(record, fields, target);
                break;
            case (FlagsType, FlagsValue flags):
                LowerFlags(flags, target);
                break;
            case (EnumType, EnumValue enumeration):
                target->Kind = NativeComponentValueKind.Enum;
                target->Text = _arena.Text(enumeration.Case);
                break;
            case (VariantType variant, VariantValue item):
                target->Kind = NativeComponentValueKind.Variant;
                target->Case = _arena.Text(item.Case);
                target->VariantPayload = LowerPayload(variant.Cases.First(found => found.Name == item.Case).Payload, item.Payload);
                break;
            case (OptionType option, OptionValue item):
                target->Kind = NativeComponentValueKind.Option;
                target->OptionValue = LowerPayload(option.Value, item.Value);
                break;
            case (ResultType result, ResultValue item):
                target->Kind = NativeComponentValueKind.Result;
                target->IsOk = item.IsOk ? (byte)1 : (byte)0;
                target->ResultPayload = LowerPayload(item.IsOk ? result.Ok : result.Error, item.Payload);
                break;
            case (MapType map, MapValue entries):
                LowerMap(map, entries, target);
                break;
            case (HandleType handle, HandleValue item):
                LowerHandle(handle, item, target);
                break;
            default:
                throw new InvalidOperationException($"a {value.GetType().Name} for a {type.GetType().Name}");
        }
    }

    private void LowerPrimitive(PrimitiveKind kind, ComponentValue value, NativeComponentValue* target)
    {
        target->Kind = NativeKinds.Of(kind);
        switch (value)
        {
            case BoolValue boolean:
                target->Bits = boolean.Value ? 1UL : 0UL;
                break;
            case IntegerValue integer:
                target->Bits = unchecked((ulong)integer.Value);
                break;
            case F32Value number:
                target->Bits = BitConverter.SingleToUInt32Bits(number.Value);
                break;
            case F64Value number:
                target->Bits = BitConverter.DoubleToUInt64Bits(number.Value);
                break;
            case CharValue character:
                target->Bits = (ulong)character.Value.Value;
                break;
            case StringValue text:
                target->Text = _arena.Text(text.Value);
                break;
        }
    }

    private void LowerList(ListType type, ListValue list, NativeComponentValue* target)
    {
        NativeComponentValue* items = _arena.Allocate<NativeComponentValue>(list.Count);
        if (list.HoldsBytes)
        {
            for (int index = 0; index < list.Count; index++)
                items[index] = new NativeComponentValue { Kind = NativeComponentValueKind.U8, Bits = list.Bytes[index] };
        }
        else
        {
            for (int index = 0; index < list.Count; index++)
                Lower(type.Element, list[index], &items[index]);
        }
        target->Kind = NativeComponentValueKind.List;
        target->Elements = new NativeComponentVector { Count = (nuint)list.Count, Data = (nint)items };
    }

    private NativeComponentVector LowerAll(ImmutableArray<ComponentValueType> types, ImmutableArray<ComponentValue> values)
    {
        NativeComponentValue* items = _arena.Allocate<NativeComponentValue>(values.Length);
        for (int index = 0; index < values.Length; index++)
            Lower(types[index], values[index], &items[index]);
        return new NativeComponentVector { Count = (nuint)values.Length, Data = (nint)items };
    }

    private void LowerRecord(RecordType type, RecordValue record, NativeComponentValue* target)
    {
        NativeComponentRecordEntry* entries = _arena.Allocate<NativeComponentRecordEntry>(record.Fields.Length);
        for (int index = 0; index < record.Fields.Length; index++)
        {
            entries[index].Name = _arena.Text(record.Fields[index].Name);
            Lower(type.Fields[index].Type, record.Fields[index].Value, &entries[index].Value);
        }
        target->Kind = NativeComponentValueKind.Record;
        target->Elements = new NativeComponentVector { Count = (nuint)record.Fields.Length, Data = (nint)entries };
    }

    private void LowerFlags(FlagsValue flags, NativeComponentValue* target)
    {
        ByteVector* names = _arena.Allocate<ByteVector>(flags.Names.Length);
        for (int index = 0; index < flags.Names.Length; index++)
            names[index] = _arena.Text(flags.Names[index]);
        target->Kind = NativeComponentValueKind.Flags;
        target->Elements = new NativeComponentVector { Count = (nuint)flags.Names.Length, Data = (nint)names };
    }

    private void LowerMap(MapType type, MapValue map, NativeComponentValue* target)
    {
        NativeComponentMapEntry* entries = _arena.Allocate<NativeComponentMapEntry>(map.Entries.Length);
        for (int index = 0; index < map.Entries.Length; index++)
        {
            Lower(type.Key, map.Entries[index].Key, &entries[index].Key);
            Lower(type.Value, map.Entries[index].Value, &entries[index].Value);
        }
        target->Kind = NativeComponentValueKind.Map;
        target->Elements = new NativeComponentVector { Count = (nuint)map.Entries.Length, Data = (nint)entries };
    }

    private void LowerHandle(HandleType type, HandleValue handle, NativeComponentValue* target)
    {
        target->Kind = NativeComponentValueKind.Resource;
        target->Resource = _handles.Get(handle);
        if (!type.IsBorrowed)
            GivenAway.Add(handle);
    }

    private NativeComponentValue* LowerPayload(ComponentValueType? type, ComponentValue? value)
    {
        if (type is null || value is null)
            return null;
        NativeComponentValue* payload = _arena.Allocate<NativeComponentValue>(1);
        Lower(type, value, payload);
        return payload;
    }
}
