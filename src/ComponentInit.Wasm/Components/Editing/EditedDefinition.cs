using ComponentInit.Wasm.Components.Definitions;

namespace ComponentInit.Wasm.Components.Editing;

/// <summary>A definition in an editor, with the stable indices that it is known by there.</summary>
internal sealed class EditedDefinition
{
    /// <summary>Creates one.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="firstIndex">The first of its stable indices.</param>
    public EditedDefinition(ComponentDefinition definition, uint firstIndex)
    {
        Definition = definition;
        FirstIndex = firstIndex;
    }

    /// <summary>What it is now.</summary>
    public ComponentDefinition Definition { get; private set; }

    /// <summary>The first of its stable indices.</summary>
    public uint FirstIndex { get; }

    /// <summary>Whether it is left out.</summary>
    public bool IsRemoved { get; private set; }

    /// <summary>The editor of a nested component that is being edited, or null.</summary>
    public ComponentEditor? Nested { get; private set; }

    /// <summary>Puts another definition of the same sort in its place.</summary>
    public void Replace(ComponentDefinition definition)
    {
        Definition = definition;
        Nested = null;
    }

    /// <summary>Leaves it out.</summary>
    public void Remove() => IsRemoved = true;

    /// <summary>Begins to edit a nested component.</summary>
    public ComponentEditor Edit(Component component) => Nested ??= new ComponentEditor(component);
}
