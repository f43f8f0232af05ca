using ComponentInit.Wasm.Components.DefinedTypes;

namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>A type.</summary>
/// <param name="Type">What it is.</param>
public sealed record TypeDefinition(DefinedType Type) : ComponentDefinition
{
    /// <inheritdoc/>
    public override ComponentSectionId SectionId => ComponentSectionId.Type;

    /// <inheritdoc/>
    public override ComponentSort? Sort => ComponentSort.Type;
}
