using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Components.DefinedTypes;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Wasm.Components.Format;

/// <summary>Defined value types (component-model, Binary.md, <c>defvaltype</c>).</summary>
internal static class ValueTypeFormat
{
    private const byte Map = 0x63;
    private const byte Future = 0x65;
    private const byte Stream = 0x66;
    private const byte FixedList = 0x67;
    private const byte Borrow = 0x68;
    private const byte Own = 0x69;
    private const byte Result = 0x6A;
    private const byte Option = 0x6B;
    private const byte Enumeration = 0x6D;
    private const byte Flags = 0x6E;
    private const byte Tuple = 0x6F;
    private const byte List = 0x70;
    private const byte Variant = 0x71;
    private const byte Record = 0x72;

    public static bool IsPrimitive(byte code) => Enum.IsDefined((PrimitiveKind)code);

    public static DefinedType Read(ref WasmReader reader)
    {
        byte code = reader.PeekByte();
        if (code is < Map or > 0x7F or 0x6C) reader.Fail($"malformed type 0x{code:x2}");
        reader.Skip(1);
        return code switch
        {
            Map => new MapDefinedType(TypeFormat.ReadReference(ref reader), TypeFormat.ReadReference(ref reader)),
            Future => new FutureDefinedType(TypeFormat.ReadOptionalReference(ref reader)),
            Stream => new StreamDefinedType(TypeFormat.ReadOptionalReference(ref reader)),
            FixedList => new ListDefinedType(TypeFormat.ReadReference(ref reader), reader.ReadU32()),
            Borrow or Own => new HandleDefinedType(reader.ReadU32(), code == Borrow),
            Result => new ResultDefinedType(TypeFormat.ReadOptionalReference(ref reader), TypeFormat.ReadOptionalReference(ref reader)),
            Option => new OptionDefinedType(TypeFormat.ReadReference(ref reader)),
            Enumeration => new EnumDefinedType(ReadLabels(ref reader)),
            Flags => new FlagsDefinedType(ReadLabels(ref reader)),
            Tuple => new TupleDefinedType(ReadElements(ref reader)),
            List => new ListDefinedType(TypeFormat.ReadReference(ref reader)),
            Variant => new VariantDefinedType(ReadCases(ref reader)),
            Record => new RecordDefinedType(ReadFields(ref reader)),
            _ => new PrimitiveDefinedType((PrimitiveKind)code),
        };
    }

    public static void Write(DefinitionWriter writer, DefinedType type)
    {
        switch (type)
        {
            case PrimitiveDefinedType primitive: writer.Bytes.WriteByte((byte)primitive.Kind); break;
            case MapDefinedType map:
                Begin(writer, Map, map.Key);
                TypeFormat.WriteReference(writer, map.Value);
                break;
            case FutureDefinedType future: BeginOptional(writer, Future, future.Value); break;
            case StreamDefinedType stream: BeginOptional(writer, Stream, stream.Element); break;
            case ListDefinedType { Length: { } length } list:
                Begin(writer, FixedList, list.Element);
                writer.Bytes.WriteU32(length);
                break;
            case ListDefinedType list: Begin(writer, List, list.Element); break;
            case HandleDefinedType handle:
                writer.Bytes.WriteByte(handle.IsBorrowed ? Borrow : Own);
                writer.WriteIndex(ComponentSort.Type, handle.ResourceIndex);
                break;
            case ResultDefinedType result:
                BeginOptional(writer, Result, result.Ok);
                TypeFormat.WriteOptionalReference(writer, result.Error);
                break;
            case OptionDefinedType option: Begin(writer, Option, option.Value); break;
            case EnumDefinedType enumeration: WriteLabels(writer, Enumeration, enumeration.Labels); break;
            case FlagsDefinedType flags: WriteLabels(writer, Flags, flags.Labels); break;
            case TupleDefinedType tuple: WriteElements(writer, tuple.Elements); break;
            case VariantDefinedType variant: WriteCases(writer, variant.Cases); break;
            case RecordDefinedType record:
                writer.Bytes.WriteByte(Record);
                WriteFields(writer, record.Fields);
                break;
        }
    }

    public static ImmutableArray<LabeledValueType> ReadFields(ref WasmReader reader)
    {
        int count = reader.ReadCount();
        var fields = ImmutableArray.CreateBuilder<LabeledValueType>();
        for (int i = 0; i < count; i++) fields.Add(new LabeledValueType(reader.ReadName(), TypeFormat.ReadReference(ref reader)));
        return fields.ToImmutable();
    }

    public static void WriteFields(DefinitionWriter writer, ImmutableArray<LabeledValueType> fields)
    {
        writer.Bytes.WriteU32((uint)fields.Length);
        foreach (var field in fields)
        {
            writer.Bytes.WriteName(field.Label);
            TypeFormat.WriteReference(writer, field.Type);
        }
    }

    private static ImmutableArray<LabeledCase> ReadCases(ref WasmReader reader)
    {
        int count = reader.ReadCount();
        var cases = ImmutableArray.CreateBuilder<LabeledCase>();
        for (int i = 0; i < count; i++)
        {
            cases.Add(new LabeledCase(reader.ReadName(), TypeFormat.ReadOptionalReference(ref reader)));
            if (reader.PeekByte() != 0x00) reader.Fail($"malformed variant case: 0x{reader.PeekByte():x2} where a zero byte is required");
            reader.Skip(1);
        }

        return cases.ToImmutable();
    }

    private static ImmutableArray<ValueTypeReference> ReadElements(ref WasmReader reader)
    {
        int count = reader.ReadCount();
        var elements = ImmutableArray.CreateBuilder<ValueTypeReference>();
        for (int i = 0; i < count; i++) elements.Add(TypeFormat.ReadReference(ref reader));
        return elements.ToImmutable();
    }

    private static ImmutableArray<string> ReadLabels(ref WasmReader reader)
    {
        int count = reader.ReadCount();
        var labels = ImmutableArray.CreateBuilder<string>();
        for (int i = 0; i < count; i++) labels.Add(reader.ReadName());
        return labels.ToImmutable();
    }

    private static void Begin(DefinitionWriter writer, byte code, ValueTypeReference type)
    {
        writer.Bytes.WriteByte(code);
        TypeFormat.WriteReference(writer, type);
    }

    private static void BeginOptional(DefinitionWriter writer, byte code, ValueTypeReference? type)
    {
        writer.Bytes.WriteByte(code);
        TypeFormat.WriteOptionalReference(writer, type);
    }

    private static void WriteLabels(DefinitionWriter writer, byte code, ImmutableArray<string> labels)
    {
        writer.Bytes.WriteByte(code);
        writer.Bytes.WriteU32((uint)labels.Length);
        foreach (string label in labels) writer.Bytes.WriteName(label);
    }

    private static void WriteElements(DefinitionWriter writer, ImmutableArray<ValueTypeReference> elements)
    {
        writer.Bytes.WriteByte(Tuple);
        writer.Bytes.WriteU32((uint)elements.Length);
        foreach (var element in elements) TypeFormat.WriteReference(writer, element);
    }

    private static void WriteCases(DefinitionWriter writer, ImmutableArray<LabeledCase> cases)
    {
        writer.Bytes.WriteByte(Variant);
        writer.Bytes.WriteU32((uint)cases.Length);
        foreach (var item in cases)
        {
            writer.Bytes.WriteName(item.Label);
            TypeFormat.WriteOptionalReference(writer, item.Payload);
            writer.Bytes.WriteByte(0x00);
        }
    }
}
