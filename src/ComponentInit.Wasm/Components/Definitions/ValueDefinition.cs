using ComponentInit.Wasm.Components.DefinedTypes;

namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>A value.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Encoded">Its encoding (component-model, Binary.md, Value Definitions).</param>
public sealed record ValueDefinition(ValueTypeReference Type, ReadOnlyMemory<byte> Encoded) : ComponentDefinition
{
    /// <inheritdoc/>
    public override ComponentSectionId SectionId => ComponentSectionId.Value;

    /// <inheritdoc/>
    public override ComponentSort? Sort => ComponentSort.Value;
}
