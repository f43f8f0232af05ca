using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Components.Editing;

namespace ComponentInit.Core.InitTasks.Components;

/// <summary>Puts definitions behind sections of a component, in the order they are given for a section.</summary>
internal sealed class Insertions
{
    private readonly Dictionary<int, (ComponentSort Sort, uint Index)> _last = [];

    public Insertions(ComponentEditor editor) => Editor = editor;

    /// <summary>The editor of the component.</summary>
    public ComponentEditor Editor { get; }

    /// <summary>Inserts a definition.</summary>
    /// <param name="section">Position of the section.</param>
    /// <param name="coreInstance">A core instance that the section defines.</param>
    /// <param name="definition">The definition.</param>
    /// <returns>Its stable index.</returns>
    public uint Insert(int section, uint coreInstance, ComponentDefinition definition)
    {
        var (sort, index) = _last.TryGetValue(section, out var last) ? last : (ComponentSort.CoreInstance, coreInstance);
        uint added = Editor.InsertAfter(sort, index, definition);
        _last[section] = (definition.Sort!.Value, added);
        return added;
    }
}
