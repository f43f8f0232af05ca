using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Components.DefinedTypes;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Components.Types;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Wasm.Components.Format;

/// <summary>Types (component-model, Binary.md, Type Definitions).</summary>
internal static class TypeFormat
{
    private const byte Resource = 0x3F;
    private const byte Function = 0x40;
    private const byte ComponentForm = 0x41;
    private const byte Instance = 0x42;
    private const byte AsyncFunction = 0x43;

    /// <summary>Reads a type.</summary>
    /// <param name="reader">Where.</param>
    /// <param name="depth">How many component and instance types it stands in.</param>
    public static DefinedType Read(ref WasmReader reader, int depth)
    {
        byte form = reader.PeekByte();
        if (form is < Resource or > AsyncFunction) return ValueTypeFormat.Read(ref reader);
        if (depth >= Component.MaxNesting) reader.Fail($"types are nested more than {Component.MaxNesting} deep");
        reader.Skip(1);
        return form switch
        {
            Resource => ReadResource(ref reader),
            ComponentForm => new ComponentDefinedType(ReadDeclarations(ref reader, depth + 1, ofComponent: true)),
            Instance => new InstanceDefinedType(ReadDeclarations(ref reader, depth + 1, ofComponent: false)),
            _ => new FunctionDefinedType(ValueTypeFormat.ReadFields(ref reader), ReadResult(ref reader), form == AsyncFunction),
        };
    }

    public static void Write(DefinitionWriter writer, DefinedType type)
    {
        switch (type)
        {
            case ResourceDefinedType resource: WriteResource(writer, resource); break;
            case FunctionDefinedType function:
                writer.Bytes.WriteByte(function.IsAsync ? AsyncFunction : Function);
                ValueTypeFormat.WriteFields(writer, function.Parameters);
                WriteResult(writer, function.Result);
                break;
            case ComponentDefinedType component: WriteDeclarations(writer, ComponentForm, component.Declarations); break;
            case InstanceDefinedType instance: WriteDeclarations(writer, Instance, instance.Declarations); break;
            default: ValueTypeFormat.Write(writer, type); break;
        }
    }

    /// <summary>Reads a value type where one is used.</summary>
    public static ValueTypeReference ReadReference(ref WasmReader reader)
    {
        byte code = reader.PeekByte();
        if ((code & 0xC0) == 0x40)
        {
            if (!ValueTypeFormat.IsPrimitive(code)) reader.Fail($"malformed value type 0x{code:x2}");
            reader.Skip(1);
            return ValueTypeReference.Of((PrimitiveKind)code);
        }

        long index = reader.ReadS33();
        if (index < 0) reader.Fail("malformed value type: a negative type index");
        return ValueTypeReference.Of((uint)index);
    }

    public static void WriteReference(DefinitionWriter writer, ValueTypeReference type)
    {
        if (type.Primitive is { } primitive) writer.Bytes.WriteByte((byte)primitive);
        else writer.Bytes.WriteS64(writer.Map(ComponentSort.Type, type.Index));
    }

    public static ValueTypeReference? ReadOptionalReference(ref WasmReader reader) => Flag.Read(ref reader, "optional type") ? ReadReference(ref reader) : null;

    public static void WriteOptionalReference(DefinitionWriter writer, ValueTypeReference? type)
    {
        Flag.Write(writer.Bytes, type is not null);
        if (type is { } some) WriteReference(writer, some);
    }

    public static ValueTypeReference? ReadResult(ref WasmReader reader)
    {
        if (!Flag.Read(ref reader, "result list")) return ReadReference(ref reader);
        if (reader.PeekByte() != 0x00) reader.Fail("malformed result list: named results are not supported");
        reader.Skip(1);
        return null;
    }

    public static void WriteResult(DefinitionWriter writer, ValueTypeReference? result)
    {
        Flag.Write(writer.Bytes, result is null);
        if (result is { } type) WriteReference(writer, type);
        else writer.Bytes.WriteByte(0x00);
    }

    private static ResourceDefinedType ReadResource(ref WasmReader reader)
    {
        var representation = TypeReader.ReadValueType(ref reader);
        return new ResourceDefinedType(representation, Flag.Read(ref reader, "destructor") ? reader.ReadU32() : null);
    }

    private static void WriteResource(DefinitionWriter writer, ResourceDefinedType resource)
    {
        writer.Bytes.WriteByte(Resource);
        CoreTypeFormat.WriteValueType(writer, resource.Representation);
        Flag.Write(writer.Bytes, resource.DestructorIndex is not null);
        if (resource.DestructorIndex is { } destructor) writer.WriteIndex(ComponentSort.CoreFunction, destructor);
    }

    private static ImmutableArray<ComponentDefinition> ReadDeclarations(ref WasmReader reader, int depth, bool ofComponent)
    {
        int count = reader.ReadCount();
        var declarations = ImmutableArray.CreateBuilder<ComponentDefinition>();
        for (int i = 0; i < count; i++) declarations.Add(DeclarationFormat.Read(ref reader, depth, ofComponent));
        return declarations.ToImmutable();
    }

    private static void WriteDeclarations(DefinitionWriter writer, byte form, ImmutableArray<ComponentDefinition> declarations)
    {
        writer.Bytes.WriteByte(form);
        writer.Bytes.WriteU32((uint)declarations.Length);
        writer.EnterScope();
        foreach (var declaration in declarations) DeclarationFormat.Write(writer, declaration);
        writer.LeaveScope();
    }
}
