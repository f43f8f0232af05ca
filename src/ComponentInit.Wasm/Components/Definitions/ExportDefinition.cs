namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>An export of a component. It appends an index of its own for what is exported.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Target">Sort of what is exported.</param>
/// <param name="Index">Index in the index space of the sort.</param>
/// <param name="Ascription">The type it is exported as, or null for its own.</param>
public sealed record ExportDefinition(ExternName Name, ComponentSort Target, uint Index, ExternType? Ascription = null) : ComponentDefinition
{
    /// <inheritdoc/>
    public override ComponentSectionId SectionId => ComponentSectionId.Export;

    /// <inheritdoc/>
    public override ComponentSort? Sort => Target;
}
