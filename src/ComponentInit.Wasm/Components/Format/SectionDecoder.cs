using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Components.Definitions;

namespace ComponentInit.Wasm.Components.Format;

/// <summary>Decodes the definitions of a section.</summary>
internal static class SectionDecoder
{
    private delegate ComponentDefinition ReadDefinition(ref WasmReader reader);

    /// <summary>Decodes all definitions of a section.</summary>
    /// <param name="component">The component that it is a section of.</param>
    /// <param name="section">The section.</param>
    public static ImmutableArray<ComponentDefinition> Decode(Component component, ComponentSection section) => section.Id switch
    {
        ComponentSectionId.Custom => [],
        ComponentSectionId.CoreModule => [new CoreModuleDefinition(section.Content, section.ContentOffset)],
        ComponentSectionId.Component => [new NestedComponentDefinition(section.Content, component.ReadNested(section.Content, section.ContentOffset))],
        ComponentSectionId.Start => [DecodeStart(section)],
        ComponentSectionId.CoreInstance => DecodeVector(section, "core instance section", CoreInstanceFormat.Read),
        ComponentSectionId.CoreType => DecodeVector(section, "core type section", CoreTypeFormat.Read),
        ComponentSectionId.Instance => DecodeVector(section, "instance section", InstanceFormat.Read),
        ComponentSectionId.Alias => DecodeVector(section, "alias section", AliasFormat.Read),
        ComponentSectionId.Type => DecodeVector(section, "type section", (ref WasmReader reader) => new TypeDefinition(TypeFormat.Read(ref reader, depth: 0))),
        ComponentSectionId.Canon => DecodeVector(section, "canon section", CanonFormat.Read),
        ComponentSectionId.Import => DecodeVector(section, "import section", ExternFormat.ReadImport),
        ComponentSectionId.Export => DecodeVector(section, "export section", ExternFormat.ReadExport),
        _ => DecodeVector(section, "value section", ValueFormat.Read),
    };

    private static ImmutableArray<ComponentDefinition> DecodeVector(ComponentSection section, string name, ReadDefinition read)
    {
        var reader = new WasmReader(section.Content.Contiguous().Span, section.ContentOffset, name);
        int count = reader.ReadCount();
        var definitions = ImmutableArray.CreateBuilder<ComponentDefinition>();
        for (int i = 0; i < count; i++) definitions.Add(read(ref reader));
        reader.ExpectEnd("section");
        return definitions.ToImmutable();
    }

    private static StartDefinition DecodeStart(ComponentSection section)
    {
        var reader = new WasmReader(section.Content.Contiguous().Span, section.ContentOffset, "start section");
        var start = StartFormat.Read(ref reader);
        reader.ExpectEnd("section");
        return start;
    }
}
