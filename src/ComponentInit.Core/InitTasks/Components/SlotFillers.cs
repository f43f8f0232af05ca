using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.InitTasks.Components;

/// <summary>Which functions core modules put into tables and globals of other modules while a component is instantiated.</summary>
internal sealed class SlotFillers
{
    private readonly Dictionary<(uint Instance, ModuleSlot Slot), (CoreModuleInstance By, uint Function)> _fillers = [];

    /// <summary>Reads what each instance does with its imported tables and globals.</summary>
    /// <param name="graph">The core instances.</param>
    /// <param name="uses">What the module of each instance does with functions.</param>
    public SlotFillers(CoreInstanceGraph graph, IReadOnlyDictionary<uint, ImportUses> uses)
    {
        foreach (var instance in graph.Instances)
        {
            var tables = ResolveImports(graph, instance, ExternKind.Table, ComponentSort.CoreTable);
            foreach (var ((table, element), function) in uses[instance.Index].Elements)
            {
                if (table < (uint)tables.Count && tables[(int)table] is { } key) _fillers[(key.Instance, new ModuleSlot(key.Name, element))] = (instance, function);
            }

            var globals = ResolveImports(graph, instance, ExternKind.Global, ComponentSort.CoreGlobal);
            foreach (var (global, function) in uses[instance.Index].Globals)
            {
                if (global < (uint)globals.Count && globals[(int)global] is { } key) _fillers[(key.Instance, new ModuleSlot(key.Name, null))] = (instance, function);
            }
        }
    }

    /// <summary>The instance that fills a slot, and the function in its module.</summary>
    /// <param name="instance">Core instance index of the instance that exports the table or global.</param>
    /// <param name="slot">The slot.</param>
    public (CoreModuleInstance By, uint Function)? Find(uint instance, ModuleSlot slot) => _fillers.TryGetValue((instance, slot), out var filler) ? filler : null;

    private static List<CoreExportKey?> ResolveImports(CoreInstanceGraph graph, CoreModuleInstance instance, ExternKind kind, ComponentSort sort)
    {
        var resolved = new List<CoreExportKey?>();
        foreach (var import in instance.Module.ImportsOf(kind))
        {
            var argument = instance.FindArgument(import.Module);
            resolved.Add(argument is null ? null : graph.ResolveExport(sort, argument.Value, import.Name));
        }

        return resolved;
    }
}
