using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Definitions;

namespace ComponentInit.Core.InitTasks.Components;

/// <summary>Finds the core modules of a component that others can instantiate too.</summary>
internal sealed class SharedModules
{
    private readonly Component _component;
    private readonly HashSet<object> _shared = new(ReferenceEqualityComparer.Instance);

    private SharedModules(Component component) => _component = component;

    /// <summary>The definitions of modules that are exported, given to nested components, or referred to by them.</summary>
    public static HashSet<object> Find(Component component)
    {
        var modules = new SharedModules(component);
        foreach (var definition in component.Definitions) modules.Add(definition);
        return modules._shared;
    }

    private void Add(ComponentDefinition definition)
    {
        switch (definition)
        {
            case ExportDefinition { Target: ComponentSort.CoreModule } export:
                Add(export.Index);
                break;
            case InlineExports bundle:
                foreach (var export in bundle.Exports)
                {
                    if (export.Sort == ComponentSort.CoreModule) Add(export.Index);
                }

                break;
            case Instantiation made:
                foreach (var argument in made.Arguments)
                {
                    if (argument.Sort == ComponentSort.CoreModule) Add(argument.Index);
                }

                break;
            case NestedComponentDefinition { Component: { } nested }:
                AddOuterAliases(nested, 1);
                break;
        }
    }

    private void AddOuterAliases(Component nested, uint depth)
    {
        foreach (var definition in nested.Definitions)
        {
            if (definition is OuterAlias { Target: ComponentSort.CoreModule } alias && alias.ScopesOut == depth) Add(alias.Index);
            if (definition is NestedComponentDefinition { Component: { } inner }) AddOuterAliases(inner, depth + 1);
        }
    }

    private void Add(uint module) => _shared.Add(_component.IndexSpaces.Get(ComponentSort.CoreModule, module));
}
