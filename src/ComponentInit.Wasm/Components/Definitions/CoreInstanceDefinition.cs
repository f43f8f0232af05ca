namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>A core instance: the instantiation of a module, or a bundle of exports.</summary>
public abstract record CoreInstanceDefinition : ComponentDefinition
{
    /// <inheritdoc/>
    public override ComponentSectionId SectionId => ComponentSectionId.CoreInstance;

    /// <inheritdoc/>
    public override ComponentSort? Sort => ComponentSort.CoreInstance;
}
