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
        ComponentRefusals.Check(component);
        component = InstanceSeparator.Separate(component);
        return new ComponentPlan(component, PlanInstances(component), init);
    }

    private static ImmutableArray<PlannedInstance> PlanInstances(Component component)
    {
        var names = ComponentNames.Of(component);
        var scope = new InstanceScope(component);
        var instances = ImmutableArray.CreateBuilder<PlannedInstance>();
        foreach (var entry in component.IndexSpaces[ComponentSort.CoreInstance])
        {
            if (entry.Definition is not CoreInstantiation instantiation) continue;
            var origin = scope.Trace(ComponentSort.CoreModule, instantiation.ModuleIndex);
            var definition = (CoreModuleDefinition)origin.Entry.Definition;
            var module = definition.Read();
            string? name = names.Find(ComponentSort.CoreModule, origin.Entry.Index) ?? NameOf(module);
            var planned = new PlannedInstance(entry.Index, origin.Entry.Index, instantiation, module, definition.Offset, name, AdapterModule.Recognise(module, name));
            ModuleRefusals.CheckInside(module, $"Core instance {planned.Path}");
            instances.Add(planned);
        }

        return instances.ToImmutable();
    }

    private static string? NameOf(WasmModule module) =>
        module.FindCustom(NameSection.SectionName) is { } section ? NameSection.TryDecode(section.Content)?.ModuleName : null;
}
