using System.Buffers;
using System.Collections.Immutable;
using ComponentInit.Core.Preinit.Modules;
using ComponentInit.Wasm.Components.Editing;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>Makes the state of a component visible: exports in each core module, and an accessor beside them. The original is not changed.</summary>
internal static class ComponentInstrumenter
{
    /// <summary>Instruments a component.</summary>
    public static InstrumentedProgram Instrument(ComponentPlan plan, CancellationToken cancellation)
    {
        var handleImports = FindHandleImports(plan);
        ImmutableArray<InstrumentedModule> modules =
        [
            .. plan.Instances.Select((instance, i) => ModuleInstrumenter.Instrument(instance.Module, FindTracked(instance, handleImports[i]), showsReferences: false, cancellation))
                .Select(module => module with { Module = DataSegmentJoiner.Join(module.Module, module.Scan.RefersToData) }),
        ];
        var layout = StateLayout.Of(modules);
        var resets = FindResets(plan);
        var editor = new ComponentEditor(plan.Component);
        foreach (var (i, instance) in plan.Instances.Index()) editor.ReplaceCoreModule(instance.ModuleIndex, modules[i].Module.Write());
        new AccessorBuilder(editor, plan, layout, resets).Build();
        return new InstrumentedProgram(plan, modules, handleImports, layout, !resets.IsEmpty, editor.Build().ToArray());
    }

    // Whose handles are live matters only beside an adapter, which can do without its own.
    private static ImmutableArray<ImmutableHashSet<uint>> FindHandleImports(ComponentPlan plan)
    {
        if (!plan.Instances.Any(instance => instance.IsAdapter)) return [.. plan.Instances.Select(_ => ImmutableHashSet<uint>.Empty)];
        var imports = new HandleImports(plan.Component);
        return [.. plan.Instances.Select(instance => instance.IsAdapter ? [] : imports.Find(instance.Module))];
    }

    private static ImmutableDictionary<uint, TrackedState> FindTracked(PlannedInstance instance, ImmutableHashSet<uint> handleImports)
    {
        var tracked = handleImports.ToImmutableDictionary(function => function, _ => TrackedState.Handles);
        return instance.IsAdapter ? tracked : tracked.SetItems(LibcFacts.FindImports(instance.Module).Select(function => KeyValuePair.Create(function, TrackedState.HostFacts)));
    }

    private static ImmutableArray<(int Instance, string Name)> FindResets(ComponentPlan plan) =>
    [
        .. from instance in plan.Instances.Index()
           where !instance.Item.IsAdapter
           from name in LibcFacts.FindResets(instance.Item.Module)
           group instance.Index by name into found
           select (found.First(), found.Key),
    ];
}
