using System.Buffers;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Components.Format;

namespace ComponentInit.Wasm.Components.Editing;

/// <summary>Maps the indices by which components inside of a component refer to it: their outer aliases.</summary>
internal static class OuterAliasRemapper
{
    /// <summary>Writes a component with the outer aliases that reach the mapped component changed.</summary>
    /// <param name="component">A component inside of the mapped one.</param>
    /// <param name="map">What the indices of the mapped component become.</param>
    /// <param name="scope">How many scopes inside of the mapped component it stands, at least 1.</param>
    /// <returns>Its bytes: the original ones where nothing changed.</returns>
    public static ReadOnlySequence<byte> Remap(Component component, IndexMap map, int scope)
    {
        List<ReadOnlySequence<byte>> sections = [.. component.Sections.Select(section => RemapSection(section, map, scope))];
        bool same = sections.Zip(component.Sections, (written, section) => written.IsSameAs(section.Raw)).All(equal => equal);
        return same ? component.Content : SequenceBuilder.Join([Preamble.Component.ToArray(), .. sections.SelectMany(section => section.Pieces())]);
    }

    private static ReadOnlySequence<byte> RemapSection(ComponentSection section, IndexMap map, int scope)
    {
        switch (section.Id)
        {
            case ComponentSectionId.Component:
                var nested = ((NestedComponentDefinition)section.Definitions[0]).Component!;
                var content = Remap(nested, map, scope + 1);
                return content.IsSameAs(nested.Content) ? section.Raw : SectionEncoder.Frame(section.Id, [.. content.Pieces()]);
            case ComponentSectionId.CoreType or ComponentSectionId.Alias or ComponentSectionId.Type:
                var writer = new DefinitionWriter(map, scope);
                var encoded = SectionEncoder.Encode(section.Id, section.Definitions, writer);
                return writer.HasMapped ? encoded : section.Raw;
            default:
                return section.Raw;
        }
    }
}
