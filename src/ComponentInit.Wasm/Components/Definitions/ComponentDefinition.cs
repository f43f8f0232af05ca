namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>
/// One definition of a component, or one declarator of a component or instance type, as it stands in the binary: what it refers to are indices
/// (component-model, Binary.md).
/// </summary>
public abstract record ComponentDefinition
{
    /// <summary>The section that holds definitions of this form.</summary>
    public abstract ComponentSectionId SectionId { get; }

    /// <summary>The index space that it appends to, or null when it appends to none.</summary>
    public abstract ComponentSort? Sort { get; }

    /// <summary>How many indices it appends.</summary>
    public virtual int Count => 1;
}
