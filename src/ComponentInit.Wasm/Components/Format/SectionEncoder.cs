using System.Buffers;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Components.Definitions;

namespace ComponentInit.Wasm.Components.Format;

/// <summary>Encodes the definitions of a section.</summary>
internal static class SectionEncoder
{
    /// <summary>
    /// Encodes a section that is a vector of definitions, or the one definition of a start section: all but core modules, components and custom
    /// sections.
    /// </summary>
    /// <param name="id">Which section.</param>
    /// <param name="definitions">What is in it; each belongs into such a section.</param>
    /// <param name="writer">An empty writer with the map that the indices go through; it has the payload afterwards.</param>
    /// <returns>The section: id, size and payload.</returns>
    public static ReadOnlySequence<byte> Encode(ComponentSectionId id, IReadOnlyCollection<ComponentDefinition> definitions, DefinitionWriter writer)
    {
        if (id != ComponentSectionId.Start) writer.Bytes.WriteU32((uint)definitions.Count);
        foreach (var definition in definitions) Write(writer, definition);
        return Frame(id, [writer.Bytes.ToMemory()]);
    }

    /// <summary>Puts id and size before a payload, without a copy of it.</summary>
    public static ReadOnlySequence<byte> Frame(ComponentSectionId id, IReadOnlyCollection<ReadOnlyMemory<byte>> payload)
    {
        var header = new WasmWriter(6);
        header.WriteByte((byte)id);
        header.WriteU32(checked((uint)payload.Sum(piece => (long)piece.Length)));
        return SequenceBuilder.Join([header.ToMemory(), .. payload]);
    }

    private static void Write(DefinitionWriter writer, ComponentDefinition definition)
    {
        switch (definition)
        {
            case CoreInstanceDefinition instance: CoreInstanceFormat.Write(writer, instance); break;
            case CoreTypeDefinition type: CoreTypeFormat.Write(writer, type); break;
            case InstanceDefinition instance: InstanceFormat.Write(writer, instance); break;
            case AliasDefinition alias: AliasFormat.Write(writer, alias); break;
            case TypeDefinition type: TypeFormat.Write(writer, type.Type); break;
            case CanonDefinition canon: CanonFormat.Write(writer, canon); break;
            case StartDefinition start: StartFormat.Write(writer, start); break;
            case ImportDefinition import: ExternFormat.WriteImport(writer, import); break;
            case ExportDefinition export: ExternFormat.WriteExport(writer, export); break;
            case ValueDefinition value: ValueFormat.Write(writer, value); break;
            default: throw new ArgumentException($"A {definition.GetType().Name} cannot stand in a section.", nameof(definition));
        }
    }
}
