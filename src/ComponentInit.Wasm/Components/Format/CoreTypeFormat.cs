using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Wasm.Components.Format;

/// <summary>Core types (component-model, Binary.md, <c>core:type</c>; core specification, section 5.3).</summary>
internal static class CoreTypeFormat
{
    private const byte SubtypePrefix = 0x00;
    private const byte Group = 0x4E;
    private const byte FinalSubtype = 0x4F;
    private const byte ModuleTypeOrSubtype = 0x50;
    private const byte FunctionForm = 0x60;
    private const byte StructForm = 0x5F;
    private const byte ArrayForm = 0x5E;

    public static ComponentDefinition Read(ref WasmReader reader)
    {
        byte form = reader.PeekByte();
        if (form == ModuleTypeOrSubtype) return CoreModuleTypeFormat.Read(ref reader);
        if (form != SubtypePrefix) return ReadTypes(ref reader);
        reader.Skip(1);
        if (reader.PeekByte() != ModuleTypeOrSubtype) reader.Fail($"malformed core type 0x{reader.PeekByte():x2} behind the prefix of a subtype");
        return ReadTypes(ref reader);
    }

    public static void Write(DefinitionWriter writer, CoreTypeDefinition definition)
    {
        switch (definition)
        {
            case CoreModuleTypeDefinition module: CoreModuleTypeFormat.Write(writer, module); break;
            case CoreRecursiveTypes types:
                if (!types.IsGroup && !types.Types[0].IsFinal) writer.Bytes.WriteByte(SubtypePrefix);
                WriteTypes(writer, types);
                break;
        }
    }

    /// <summary>Reads a type or a recursive group as a core module has them.</summary>
    public static CoreRecursiveTypes ReadTypes(ref WasmReader reader)
    {
        if (reader.PeekByte() != Group) return new CoreRecursiveTypes([TypeReader.ReadSubType(ref reader)], IsGroup: false);
        reader.Skip(1);
        int count = reader.ReadCount();
        var types = ImmutableArray.CreateBuilder<SubType>();
        for (int i = 0; i < count; i++) types.Add(TypeReader.ReadSubType(ref reader));
        return new CoreRecursiveTypes(types.ToImmutable(), IsGroup: true);
    }

    public static void WriteTypes(DefinitionWriter writer, CoreRecursiveTypes types)
    {
        if (types.IsGroup)
        {
            writer.Bytes.WriteByte(Group);
            writer.Bytes.WriteU32((uint)types.Types.Length);
        }

        foreach (var type in types.Types) WriteSubType(writer, type);
    }

    public static void WriteValueType(DefinitionWriter writer, CoreValueType type) => writer.Bytes.WriteValueType(MapType(writer, type));

    /// <summary>The type with its core type index mapped, where it has one.</summary>
    public static CoreValueType MapType(DefinitionWriter writer, CoreValueType type) =>
        type.IsReference && type.Heap.IsIndex ? type with { Heap = new HeapType((int)writer.Map(ComponentSort.CoreType, (uint)type.Heap.Code)) } : type;

    private static void WriteSubType(DefinitionWriter writer, SubType type)
    {
        if (!type.IsFinal || !type.Supertypes.IsEmpty)
        {
            writer.Bytes.WriteByte(type.IsFinal ? FinalSubtype : ModuleTypeOrSubtype);
            writer.Bytes.WriteU32((uint)type.Supertypes.Length);
            foreach (uint supertype in type.Supertypes) writer.WriteIndex(ComponentSort.CoreType, supertype);
        }

        switch (type.Composite)
        {
            case FunctionType function:
                writer.Bytes.WriteByte(FunctionForm);
                WriteValueTypes(writer, function.Parameters);
                WriteValueTypes(writer, function.Results);
                break;
            case StructType structure:
                writer.Bytes.WriteByte(StructForm);
                writer.Bytes.WriteU32((uint)structure.Fields.Length);
                foreach (var field in structure.Fields) WriteField(writer, field);
                break;
            case ArrayType array:
                writer.Bytes.WriteByte(ArrayForm);
                WriteField(writer, array.Element);
                break;
        }
    }

    private static void WriteValueTypes(DefinitionWriter writer, ImmutableArray<CoreValueType> types)
    {
        writer.Bytes.WriteU32((uint)types.Length);
        foreach (var type in types) WriteValueType(writer, type);
    }

    private static void WriteField(DefinitionWriter writer, FieldType field)
    {
        if (field.PackedBits == 0) WriteValueType(writer, field.Value);
        else writer.Bytes.WriteByte(field.PackedBits == 8 ? (byte)0x78 : (byte)0x77);
        Flag.Write(writer.Bytes, field.IsMutable);
    }
}
