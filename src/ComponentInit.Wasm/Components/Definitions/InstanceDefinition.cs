namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>A component instance: the instantiation of a component, or a bundle of exports.</summary>
public abstract record InstanceDefinition : ComponentDefinition
{
    /// <inheritdoc/>
    public override ComponentSectionId SectionId => ComponentSectionId.Instance;

    /// <inheritdoc/>
    public override ComponentSort? Sort => ComponentSort.Instance;
}
