using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Components.Editing;
using ComponentInit.Wasm.Components.Origins;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>
/// Gives each core instance a core module of its own, so that each can start from its own state. A module that is instantiated once, or has no state, stays the
/// one it is.
/// </summary>
internal static class InstanceSeparator
{
    /// <summary>The component with as many copies of modules as it has instances of them; the same object where there is nothing to copy.</summary>
    public static Component Separate(Component component)
    {
        var scope = new InstanceScope(component);
        var seen = new HashSet<uint>();
        ComponentEditor? editor = null;
        foreach (var entry in component.IndexSpaces[ComponentSort.CoreInstance])
        {
            if (entry.Definition is not CoreInstantiation instantiation) continue;
            var origin = scope.Trace(ComponentSort.CoreModule, instantiation.ModuleIndex).Entry;
            var definition = (CoreModuleDefinition)origin.Definition;
            if (seen.Add(origin.Index) || !ModuleState.Has(definition.Read())) continue;
            editor ??= new ComponentEditor(component);
            uint copy = editor.InsertAfter(ComponentSort.CoreModule, origin.Index, new CoreModuleDefinition(definition.Content));
            editor.Replace(ComponentSort.CoreInstance, entry.Index, instantiation with { ModuleIndex = copy });
        }

        return editor is null ? component : Component.Read(editor.Build());
    }
}
