using System.Buffers;
using System.Collections.Immutable;
using ComponentInit.Core.Preinit.Modules;
using ComponentInit.Wasm.Components.Editing;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>Makes the state of a component visible: exports in each core module, and an accessor beside them. The original is not changed.</summary>
internal static class ComponentInstrumenter
{
    /// <summary>Instruments a component.</summary>
    public static InstrumentedProgram Instrument(ComponentPlan plan, CancellationToken cancellation)
    {
        ImmutableArray<InstrumentedModule> modules = [.. plan.Instances.Select(instance => ModuleInstrumenter.Instrument(instance.Module, cancellation, keepsStart: true))];
        var layout = StateLayout.Of(modules);
        var resets = ResetFunctions.Find(plan.Instances);
        var editor = new ComponentEditor(plan.Component);
        foreach (var (i, instance) in plan.Instances.Index()) editor.ReplaceCoreModule(instance.ModuleIndex, modules[i].Module.Write());
        new AccessorBuilder(editor, plan, layout, resets).Build();
        return new InstrumentedProgram(plan, modules, layout, !resets.IsEmpty, editor.Build().ToArray());
    }
}
