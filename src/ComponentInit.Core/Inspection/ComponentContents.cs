using System.Collections.Immutable;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Inspection;

/// <summary>What is inside a component.</summary>
internal static class ComponentContents
{
    /// <summary>All core modules in the order of the file, those of nested components included.</summary>
    public static IEnumerable<WasmModule> CoreModules(Component component) => component.Definitions.SelectMany(definition => definition switch
    {
        CoreModuleDefinition module => [module.Read()],
        NestedComponentDefinition { Component: { } nested } => CoreModules(nested),
        _ => Enumerable.Empty<WasmModule>(),
    });

    /// <summary>The index that each import or export of a component has in the index space of its sort, in their order.</summary>
    /// <typeparam name="T"><see cref="ImportDefinition"/> or <see cref="ExportDefinition"/>.</typeparam>
    public static ImmutableArray<uint> IndicesOf<T>(Component component)
        where T : ComponentDefinition =>
        [.. ComponentIndexSpaces.Sorts
            .SelectMany(sort => component.IndexSpaces[sort])
            .Where(entry => entry.Definition is T)
            .OrderBy(entry => (entry.Section, entry.Item))
            .Select(entry => entry.Index)];
}
