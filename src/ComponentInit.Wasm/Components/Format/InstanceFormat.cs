using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Components.Definitions;

namespace ComponentInit.Wasm.Components.Format;

/// <summary>Component instances (component-model, Binary.md, Instance Definitions).</summary>
internal static class InstanceFormat
{
    public static ComponentDefinition Read(ref WasmReader reader)
    {
        byte form = reader.PeekByte();
        if (form > 0x01) reader.Fail($"malformed instance 0x{form:x2}");
        reader.Skip(1);
        return form == 0x00 ? ReadInstantiation(ref reader) : ReadInlineExports(ref reader);
    }

    public static void Write(DefinitionWriter writer, InstanceDefinition instance)
    {
        if (instance is Instantiation instantiation) WriteInstantiation(writer, instantiation);
        if (instance is InlineExports exports) WriteInlineExports(writer, exports);
    }

    private static Instantiation ReadInstantiation(ref WasmReader reader)
    {
        uint component = reader.ReadU32();
        int count = reader.ReadCount();
        var arguments = ImmutableArray.CreateBuilder<InstantiationArgument>();
        for (int i = 0; i < count; i++) arguments.Add(new InstantiationArgument(reader.ReadName(), SortFormat.Read(ref reader), reader.ReadU32()));
        return new Instantiation(component, arguments.ToImmutable());
    }

    private static InlineExports ReadInlineExports(ref WasmReader reader)
    {
        int count = reader.ReadCount();
        var exports = ImmutableArray.CreateBuilder<InlineExport>();
        for (int i = 0; i < count; i++) exports.Add(new InlineExport(ExternFormat.ReadName(ref reader), SortFormat.Read(ref reader), reader.ReadU32()));
        return new InlineExports(exports.ToImmutable());
    }

    private static void WriteInstantiation(DefinitionWriter writer, Instantiation instantiation)
    {
        writer.Bytes.WriteByte(0x00);
        writer.WriteIndex(ComponentSort.Component, instantiation.ComponentIndex);
        writer.Bytes.WriteU32((uint)instantiation.Arguments.Length);
        foreach (var argument in instantiation.Arguments)
        {
            writer.Bytes.WriteName(argument.Name);
            writer.WriteSortIndex(argument.Sort, argument.Index);
        }
    }

    private static void WriteInlineExports(DefinitionWriter writer, InlineExports instance)
    {
        writer.Bytes.WriteByte(0x01);
        writer.Bytes.WriteU32((uint)instance.Exports.Length);
        foreach (var export in instance.Exports)
        {
            ExternFormat.WriteName(writer.Bytes, export.Name);
            writer.WriteSortIndex(export.Sort, export.Index);
        }
    }
}
