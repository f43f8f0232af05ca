using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Definitions;

namespace ComponentInit.Core.InitTasks.Components;

/// <summary>Finds the core modules of a component that others can instantiate too.</summary>
internal static class SharedModules
{
    /// <summary>Core module indices of modules that are exported, given to nested components, or referred to by them.</summary>
    public static HashSet<uint> Find(Component component)
    {
        var shared = new HashSet<uint>();
        foreach (var definition in component.Definitions)
        {
            switch (definition)
            {
                case ExportDefinition { Target: ComponentSort.CoreModule } export:
                    shared.Add(export.Index);
                    break;
                case InlineExports bundle:
                    shared.UnionWith(bundle.Exports.Where(export => export.Sort == ComponentSort.CoreModule).Select(export => export.Index));
                    break;
                case Instantiation made:
                    shared.UnionWith(made.Arguments.Where(argument => argument.Sort == ComponentSort.CoreModule).Select(argument => argument.Index));
                    break;
                case NestedComponentDefinition { Component: { } nested }:
                    AddOuterAliases(nested, 1, shared);
                    break;
            }
        }

        return shared;
    }

    private static void AddOuterAliases(Component nested, uint depth, HashSet<uint> shared)
    {
        foreach (var definition in nested.Definitions)
        {
            if (definition is OuterAlias { Target: ComponentSort.CoreModule } alias && alias.ScopesOut == depth) shared.Add(alias.Index);
            if (definition is NestedComponentDefinition { Component: { } inner }) AddOuterAliases(inner, depth + 1, shared);
        }
    }
}
