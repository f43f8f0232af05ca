namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>An alias: a new index for something that exists in an instance or an outer scope.</summary>
/// <param name="Target">Its sort.</param>
public abstract record AliasDefinition(ComponentSort Target) : ComponentDefinition
{
    /// <inheritdoc/>
    public override ComponentSectionId SectionId => ComponentSectionId.Alias;

    /// <inheritdoc/>
    public override ComponentSort? Sort => Target;
}
