using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.InitTasks.Components;

/// <summary>Which functions core modules put into tables and globals of other modules while a component is instantiated.</summary>
internal sealed class SlotFillers
{
    private readonly CoreInstanceGraph _graph;
    private readonly Dictionary<InstanceSlot, SlotFiller> _fillers = [];

    /// <summary>Reads what each instance does with its imported tables and globals.</summary>
    public SlotFillers(CoreInstanceGraph graph)
    {
        _graph = graph;
        foreach (var instance in graph.Instances)
        {
            Add(instance, instance.Imports.Elements, ExternKind.Table, ComponentSort.CoreTable);
            Add(instance, instance.Imports.Globals, ExternKind.Global, ComponentSort.CoreGlobal);
        }
    }

    /// <summary>What fills a slot; null when nothing that is known does.</summary>
    /// <param name="instance">Core instance index of the instance that exports the table or global.</param>
    /// <param name="slot">The slot.</param>
    public SlotFiller? Find(uint instance, ModuleSlot slot) => _fillers.GetValueOrDefault(new InstanceSlot(instance, slot));

    private void Add(CoreModuleInstance instance, IReadOnlyList<FilledSlot> slots, ExternKind kind, ComponentSort sort)
    {
        if (slots.Count == 0) return;
        var containers = new List<CoreExportKey?>();
        foreach (var import in instance.Module.ImportsOf(kind))
            containers.Add(instance.FindArgument(import.Module) is { } argument ? _graph.ResolveExport(sort, argument, import.Name) : null);
        foreach (var slot in slots)
        {
            if (slot.Container >= (uint)containers.Count || containers[(int)slot.Container] is not { } key) continue;
            _fillers[new InstanceSlot(key.Instance, new ModuleSlot(key.Name, slot.Element))] = new SlotFiller(instance, slot.Function);
        }
    }
}
