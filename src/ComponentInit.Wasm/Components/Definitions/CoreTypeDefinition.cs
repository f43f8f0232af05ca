namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>One or more core types.</summary>
public abstract record CoreTypeDefinition : ComponentDefinition
{
    /// <inheritdoc/>
    public override ComponentSectionId SectionId => ComponentSectionId.CoreType;

    /// <inheritdoc/>
    public override ComponentSort? Sort => ComponentSort.CoreType;
}
