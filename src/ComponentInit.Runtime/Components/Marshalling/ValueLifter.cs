using System.Collections.Immutable;
using System.Text;
using ComponentInit.Runtime.Interop;
using ComponentInit.Runtime.Values;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Components.Marshalling;

/// <summary>Reads values as the engine gives them; they stay the engine's.</summary>
internal sealed unsafe class ValueLifter
{
    private readonly HandleTable _handles;

    /// <summary>Reads values, and keeps the handles in them.</summary>
    public ValueLifter(HandleTable handles) => _handles = handles;

    /// <summary>Reads one value.</summary>
    public ComponentValue Lift(ComponentValueType type, NativeComponentValue* value) => type switch
    {
        PrimitiveType primitive => LiftPrimitive(primitive.Kind, value),
        ListType { Element: PrimitiveType { Kind: PrimitiveKind.U8 } } => LiftBytes(value),
        ListType list => new ListValue(LiftAll(value, _ => list.Element)),
        TupleType tuple => new TupleValue(LiftAll(value, index => tuple.Elements[index])),
        RecordType record => LiftRecord(record, value),
        FlagsType flags => LiftFlags(flags, value),
        EnumType => new EnumValue(NativeText.Read(value->Text.Data, value->Text.Size)),
        VariantType variant => LiftVariant(variant, value),
        OptionType option => new OptionValue(LiftPayload(option.Value, value->OptionValue)),
        ResultType result => new ResultValue(value->IsOk != 0, LiftPayload(value->IsOk != 0 ? result.Ok : result.Error, value->ResultPayload)),
        MapType map => LiftMap(map, value),
        HandleType handle => _handles.Add(handle.Resource, value->Resource),
        _ => throw new NotSupportedException(type.GetType().Name),
    };

    private static ComponentValue LiftPrimitive(PrimitiveKind kind, NativeComponentValue* value)
    {
        ulong bits = value->Bits;
        return kind switch
        {
            PrimitiveKind.Bool => new BoolValue((byte)bits != 0),
            PrimitiveKind.S8 => new IntegerValue(kind, (sbyte)bits),
            PrimitiveKind.U8 => new IntegerValue(kind, (byte)bits),
            PrimitiveKind.S16 => new IntegerValue(kind, (short)bits),
            PrimitiveKind.U16 => new IntegerValue(kind, (ushort)bits),
            PrimitiveKind.S32 => new IntegerValue(kind, (int)bits),
            PrimitiveKind.U32 => new IntegerValue(kind, (uint)bits),
            PrimitiveKind.S64 => new IntegerValue(kind, (long)bits),
            PrimitiveKind.U64 => new IntegerValue(kind, bits),
            PrimitiveKind.F32 => new F32Value(BitConverter.UInt32BitsToSingle((uint)bits)),
            PrimitiveKind.F64 => new F64Value(BitConverter.UInt64BitsToDouble(bits)),
            PrimitiveKind.Char => new CharValue(new Rune((uint)bits)),
            PrimitiveKind.String => new StringValue(NativeText.Read(value->Text.Data, value->Text.Size)),
            _ => throw new NotSupportedException(kind.ToString()),
        };
    }

    private static ListValue LiftBytes(NativeComponentValue* value)
    {
        var items = (NativeComponentValue*)value->Elements.Data;
        var bytes = new byte[checked((int)value->Elements.Count)];
        for (int index = 0; index < bytes.Length; index++)
            bytes[index] = (byte)items[index].Bits;
        return new ListValue(System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(bytes));
    }

    private ImmutableArray<ComponentValue> LiftAll(NativeComponentValue* value, Func<int, ComponentValueType> type)
    {
        var items = (NativeComponentValue*)value->Elements.Data;
        var lifted = ImmutableArray.CreateBuilder<ComponentValue>(checked((int)value->Elements.Count));
        for (int index = 0; index < (int)value->Elements.Count; index++)
            lifted.Add(Lift(type(index), &items[index]));
        return lifted.MoveToImmutable();
    }

    private RecordValue LiftRecord(RecordType type, NativeComponentValue* value)
    {
        var entries = (NativeComponentRecordEntry*)value->Elements.Data;
        var fields = ImmutableArray.CreateBuilder<NamedValue>(type.Fields.Length);
        for (int index = 0; index < type.Fields.Length; index++)
            fields.Add(new NamedValue(type.Fields[index].Name, Lift(type.Fields[index].Type, &entries[index].Value)));
        return new RecordValue(fields.MoveToImmutable());
    }

    private static FlagsValue LiftFlags(FlagsType type, NativeComponentValue* value)
    {
        var names = (ByteVector*)value->Elements.Data;
        var set = new HashSet<string>(StringComparer.Ordinal);
        for (nuint index = 0; index < value->Elements.Count; index++)
            set.Add(NativeText.Read(names[index].Data, names[index].Size));
        return new FlagsValue([.. type.Names.Where(set.Contains)]);
    }

    private VariantValue LiftVariant(VariantType type, NativeComponentValue* value)
    {
        string name = NativeText.Read(value->Case.Data, value->Case.Size);
        return new VariantValue(name, LiftPayload(type.Cases.First(item => item.Name == name).Payload, value->VariantPayload));
    }

    private MapValue LiftMap(MapType type, NativeComponentValue* value)
    {
        var native = (NativeComponentMapEntry*)value->Elements.Data;
        var entries = ImmutableArray.CreateBuilder<MapEntry>(checked((int)value->Elements.Count));
        for (int index = 0; index < (int)value->Elements.Count; index++)
            entries.Add(new MapEntry(Lift(type.Key, &native[index].Key), Lift(type.Value, &native[index].Value)));
        return new MapValue(entries.MoveToImmutable());
    }

    private ComponentValue? LiftPayload(ComponentValueType? type, NativeComponentValue* value) => type is null || value is null ? null : Lift(type, value);
}
