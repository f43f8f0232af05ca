namespace ComponentInit.Wasm.Components.Editing;

/// <summary>A section in an editor.</summary>
internal sealed class EditedSection
{
    /// <summary>Creates one.</summary>
    /// <param name="id">Which section.</param>
    /// <param name="original">The section that it was read from, or null for a new one.</param>
    public EditedSection(ComponentSectionId id, ComponentSection? original)
    {
        Id = id;
        Original = original;
    }

    /// <summary>Which section.</summary>
    public ComponentSectionId Id { get; }

    /// <summary>The section that it was read from, or null for a new one.</summary>
    public ComponentSection? Original { get; }

    /// <summary>What is in it.</summary>
    public List<EditedDefinition> Definitions { get; } = [];

    /// <summary>Whether a definition was replaced or removed; indices that shift do not count.</summary>
    public bool IsTouched { get; set; }

    /// <summary>Whether further new definitions may be put into it.</summary>
    public bool CanGrow => Original is null && Id is not (ComponentSectionId.CoreModule or ComponentSectionId.Component or ComponentSectionId.Start);
}
