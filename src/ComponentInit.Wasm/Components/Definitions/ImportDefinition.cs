namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>An import, of a component or of a component type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
public sealed record ImportDefinition(ExternName Name, ExternType Type) : ComponentDefinition
{
    /// <inheritdoc/>
    public override ComponentSectionId SectionId => ComponentSectionId.Import;

    /// <inheritdoc/>
    public override ComponentSort? Sort => Type.Sort;
}
