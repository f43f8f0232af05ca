using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Components.Definitions;

namespace ComponentInit.Wasm.Components.Format;

/// <summary>Core instances (component-model, Binary.md, Instance Definitions).</summary>
internal static class CoreInstanceFormat
{
    private const byte InstanceSort = 0x12;

    public static ComponentDefinition Read(ref WasmReader reader)
    {
        byte form = reader.PeekByte();
        if (form > 0x01) reader.Fail($"malformed core instance 0x{form:x2}");
        reader.Skip(1);
        return form == 0x00 ? ReadInstantiation(ref reader) : ReadInlineExports(ref reader);
    }

    public static void Write(DefinitionWriter writer, CoreInstanceDefinition instance)
    {
        if (instance is CoreInstantiation instantiation) WriteInstantiation(writer, instantiation);
        if (instance is CoreInlineExports exports) WriteInlineExports(writer, exports);
    }

    private static CoreInstantiation ReadInstantiation(ref WasmReader reader)
    {
        uint module = reader.ReadU32();
        int count = reader.ReadCount();
        var arguments = ImmutableArray.CreateBuilder<CoreInstantiationArgument>();
        for (int i = 0; i < count; i++)
        {
            string name = reader.ReadName();
            if (reader.PeekByte() != InstanceSort) reader.Fail($"malformed sort 0x{reader.PeekByte():x2} of a core instantiation argument: only instances can be given");
            reader.Skip(1);
            arguments.Add(new CoreInstantiationArgument(name, reader.ReadU32()));
        }

        return new CoreInstantiation(module, arguments.ToImmutable());
    }

    private static CoreInlineExports ReadInlineExports(ref WasmReader reader)
    {
        int count = reader.ReadCount();
        var exports = ImmutableArray.CreateBuilder<CoreInlineExport>();
        for (int i = 0; i < count; i++) exports.Add(new CoreInlineExport(reader.ReadName(), SortFormat.ReadCore(ref reader), reader.ReadU32()));
        return new CoreInlineExports(exports.ToImmutable());
    }

    private static void WriteInstantiation(DefinitionWriter writer, CoreInstantiation instantiation)
    {
        writer.Bytes.WriteByte(0x00);
        writer.WriteIndex(ComponentSort.CoreModule, instantiation.ModuleIndex);
        writer.Bytes.WriteU32((uint)instantiation.Arguments.Length);
        foreach (var argument in instantiation.Arguments)
        {
            writer.Bytes.WriteName(argument.Name);
            writer.Bytes.WriteByte(InstanceSort);
            writer.WriteIndex(ComponentSort.CoreInstance, argument.InstanceIndex);
        }
    }

    private static void WriteInlineExports(DefinitionWriter writer, CoreInlineExports instance)
    {
        writer.Bytes.WriteByte(0x01);
        writer.Bytes.WriteU32((uint)instance.Exports.Length);
        foreach (var export in instance.Exports)
        {
            writer.Bytes.WriteName(export.Name);
            SortFormat.WriteCore(writer.Bytes, export.Sort);
            writer.WriteIndex(export.Sort, export.Index);
        }
    }
}
