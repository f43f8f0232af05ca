using ComponentInit.Wasm;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Components.Origins;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>What no run of the init function could make possible in a component: refused before anything runs, each by its name and path.</summary>
internal static class ComponentRefusals
{
    /// <summary>Refuses a component that cannot be pre-initialised.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.WasmFeatureUnsupported"/> or <see cref="WasmErrorCode.WasmNameReserved"/>.</exception>
    public static void Check(Component component)
    {
        if (component.Definitions.Any(definition => definition is ExportDefinition { Name.Name: Contract.InstrumentedComponent.AccessInstance }))
        {
            throw new WasmException(WasmErrorCode.WasmNameReserved, $"The export '{Contract.InstrumentedComponent.AccessInstance}' has a name that is reserved for instrumentation: is this an instrumented component?");
        }

        if (component.Definitions.Any(definition => definition is StartDefinition)) throw Unsupported("The component has a start function, which would run again in the output: remove it.");
        var scope = new InstanceScope(component);
        foreach (var entry in component.IndexSpaces[ComponentSort.CoreInstance])
        {
            if (entry.Definition is not CoreInstantiation instantiation) continue;
            var origin = scope.Trace(ComponentSort.CoreModule, instantiation.ModuleIndex);
            if (origin.Entry.Definition is CoreModuleDefinition && origin.Exports.IsEmpty) continue;
            throw Unsupported($"Core instance {entry.Index} is made from core module {instantiation.ModuleIndex}, which is {Describe(origin)}: its code, and so its state, is not part of the component. Link it into the component first.");
        }

        foreach (var entry in component.IndexSpaces[ComponentSort.Instance])
        {
            if (entry.Definition is Instantiation instantiation) CheckNested(scope, instantiation, $"instance {entry.Index}");
        }
    }

    private static void CheckNested(InstanceScope scope, Instantiation instantiation, string path)
    {
        var origin = scope.Trace(ComponentSort.Component, instantiation.ComponentIndex);
        if (origin.Entry.Definition is not NestedComponentDefinition { Component: { } nested } || !origin.Exports.IsEmpty)
        {
            throw Unsupported($"{path} is made from component {instantiation.ComponentIndex}, which is {Describe(origin)}: its code, and so its state, is not part of the component. Link it into the component first.");
        }

        var inside = new InstanceScope(nested, instantiation, scope);
        foreach (var entry in nested.IndexSpaces[ComponentSort.CoreInstance])
        {
            if (entry.Definition is not CoreInstantiation core) continue;
            var module = inside.Trace(ComponentSort.CoreModule, core.ModuleIndex);
            if (module.Entry.Definition is CoreModuleDefinition definition && module.Exports.IsEmpty && !ModuleState.Has(definition.Read())) continue;
            throw Unsupported($"{path} is made from a nested component whose core instance {entry.Index} has state: state is captured from core modules of the outermost component only. Merge the nested component into the outer one.");
        }

        foreach (var entry in nested.IndexSpaces[ComponentSort.Instance])
        {
            if (entry.Definition is Instantiation inner) CheckNested(inside, inner, $"{path} > instance {entry.Index}");
        }
    }

    private static string Describe(ComponentOrigin origin) =>
        origin.Exports.IsEmpty && origin.Entry.Definition is ImportDefinition import ? $"the import '{import.Name}'" : $"the export '{origin.ExportName}' of an imported instance";

    private static WasmException Unsupported(string message) => new(WasmErrorCode.WasmFeatureUnsupported, message);
}
