using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Components.Editing;

namespace ComponentInit.Core.InitTasks.Components;

/// <summary>Puts definitions behind sections of a component, in the order they are given for a section.</summary>
internal sealed class Insertions
{
    private readonly InsertedDefinition?[] _last;

    public Insertions(ComponentEditor editor)
    {
        Editor = editor;
        _last = new InsertedDefinition?[editor.Component.Sections.Length];
    }

    /// <summary>The editor of the component.</summary>
    public ComponentEditor Editor { get; }

    /// <summary>Inserts a definition.</summary>
    /// <param name="point">Where.</param>
    /// <param name="definition">The definition.</param>
    /// <returns>Its stable index.</returns>
    public uint Insert(InsertionPoint point, ComponentDefinition definition)
    {
        var behind = _last[point.Section] ?? new InsertedDefinition(ComponentSort.CoreInstance, point.CoreInstance);
        uint added = Editor.InsertAfter(behind.Sort, behind.Index, definition);
        _last[point.Section] = new InsertedDefinition(definition.Sort!.Value, added);
        return added;
    }
}
