namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>The declaration of an export in a component or instance type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
public sealed record ExportDeclaration(ExternName Name, ExternType Type) : ComponentDefinition
{
    /// <inheritdoc/>
    public override ComponentSectionId SectionId => ComponentSectionId.Export;

    /// <inheritdoc/>
    public override ComponentSort? Sort => Type.Sort;
}
