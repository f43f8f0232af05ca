using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Components.Definitions;

namespace ComponentInit.Wasm.Components.Format;

/// <summary>Imports and exports with their names (component-model, Binary.md, Import and Export Definitions).</summary>
internal static class ExternFormat
{
    private const byte WithAttributes = 0x02;

    public static ComponentDefinition ReadImport(ref WasmReader reader) => new ImportDefinition(ReadName(ref reader), ExternTypeFormat.Read(ref reader));

    public static ComponentDefinition ReadExport(ref WasmReader reader)
    {
        var name = ReadName(ref reader);
        var sort = SortFormat.Read(ref reader);
        uint index = reader.ReadU32();
        return new ExportDefinition(name, sort, index, Flag.Read(ref reader, "ascription") ? ExternTypeFormat.Read(ref reader) : null);
    }

    public static ExportDeclaration ReadExportDeclaration(ref WasmReader reader) => new(ReadName(ref reader), ExternTypeFormat.Read(ref reader));

    public static ExternName ReadName(ref WasmReader reader)
    {
        byte form = reader.PeekByte();
        if (form > WithAttributes) reader.Fail($"malformed name form 0x{form:x2}");
        reader.Skip(1);
        string name = reader.ReadName();
        return new ExternName(name, form, form == WithAttributes ? ReadAttributes(ref reader) : []);
    }

    public static void WriteImport(DefinitionWriter writer, ImportDefinition import)
    {
        WriteName(writer.Bytes, import.Name);
        ExternTypeFormat.Write(writer, import.Type);
    }

    public static void WriteExport(DefinitionWriter writer, ExportDefinition export)
    {
        WriteName(writer.Bytes, export.Name);
        writer.WriteSortIndex(export.Target, export.Index);
        Flag.Write(writer.Bytes, export.Ascription is not null);
        if (export.Ascription is { } type) ExternTypeFormat.Write(writer, type);
    }

    public static void WriteExportDeclaration(DefinitionWriter writer, ExportDeclaration export)
    {
        WriteName(writer.Bytes, export.Name);
        ExternTypeFormat.Write(writer, export.Type);
    }

    public static void WriteName(WasmWriter writer, ExternName name)
    {
        writer.WriteByte(name.Form);
        writer.WriteName(name.Name);
        if (name.Form != WithAttributes) return;
        writer.WriteU32((uint)name.Attributes.Length);
        foreach (var attribute in name.Attributes)
        {
            writer.WriteByte((byte)attribute.Kind);
            writer.WriteName(attribute.Value);
        }
    }

    private static ImmutableArray<ExternNameAttribute> ReadAttributes(ref WasmReader reader)
    {
        int count = reader.ReadCount();
        var attributes = ImmutableArray.CreateBuilder<ExternNameAttribute>();
        for (int i = 0; i < count; i++)
        {
            byte kind = reader.PeekByte();
            if (kind > (byte)ExternNameAttributeKind.ExternalId) reader.Fail($"malformed name attribute 0x{kind:x2}");
            reader.Skip(1);
            attributes.Add(new ExternNameAttribute((ExternNameAttributeKind)kind, reader.ReadName()));
        }

        return attributes.ToImmutable();
    }
}
