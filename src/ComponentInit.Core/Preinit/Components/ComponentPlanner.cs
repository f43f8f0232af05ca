using System.Collections.Immutable;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Preinit.Modules;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Components.Names;
using ComponentInit.Wasm.Components.Origins;
using ComponentInit.Wasm.CustomSections;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>Finds the init call of a component and its core instances, and refuses what no run could make possible.</summary>
internal static class ComponentPlanner
{
    /// <summary>Plans the work on a component.</summary>
    /// <exception cref="WasmException">See <see cref="Contract.InstrumentedComponent.Create"/>.</exception>
    public static ComponentPlan Plan(WasmBinary input, PreinitOptions options, CancellationToken cancellation)
    {
        var component = Component.Read(input.Content);
        component.CheckFormat(cancellation);
        var init = ComponentInitFunction.Find(component, options.InitFunction, cancellation);
        ExportRename.Check(options.Renames);
        ComponentRefusals.Check(component);
        var separated = InstanceSeparator.Separate(component);
        return new ComponentPlan(component, separated, PlanInstances(component, separated), init);
    }

    private static ImmutableArray<PlannedInstance> PlanInstances(Component input, Component separated)
    {
        var names = ComponentNames.Of(input);
        var before = new InstanceScope(input);
        var after = new InstanceScope(separated);
        var instances = ImmutableArray.CreateBuilder<PlannedInstance>();
        foreach (var entry in separated.IndexSpaces[ComponentSort.CoreInstance])
        {
            if (entry.Definition is not CoreInstantiation instantiation) continue;
            uint own = after.Trace(ComponentSort.CoreModule, instantiation.ModuleIndex).Entry.Index;
            var original = (CoreInstantiation)input.IndexSpaces.Get(ComponentSort.CoreInstance, entry.Index).Definition;
            var origin = before.Trace(ComponentSort.CoreModule, original.ModuleIndex).Entry;
            var module = ((CoreModuleDefinition)origin.Definition).Read();
            string? name = names.Find(ComponentSort.CoreModule, origin.Index) ?? NameOf(module);
            var planned = new PlannedInstance(entry.Index, own, instantiation, module, origin.Index, name, AdapterModule.Recognise(module, name));
            ModuleRefusals.CheckInside(module, $"Core instance {planned.Path}");
            instances.Add(planned);
        }

        return instances.ToImmutable();
    }

    private static string? NameOf(WasmModule module) =>
        module.FindCustom(NameSection.SectionName) is { } section ? NameSection.TryDecode(section.Content)?.ModuleName : null;
}
