using ComponentInit.Wasm;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Components.Origins;

namespace ComponentInit.Core.InitTasks.Components;

/// <summary>The core instances of a component, and the exports of core modules behind its core definitions.</summary>
internal sealed class CoreInstanceGraph
{
    private const int MaxDepth = 200;

    private readonly CoreModuleInstance?[] _byIndex;
    private readonly Dictionary<string, BundledDefinition>?[] _bundles;

    /// <summary>Reads a component. The modules of instances that the component imports stay unknown.</summary>
    public CoreInstanceGraph(Component component)
    {
        Component = component;
        var entries = component.IndexSpaces[ComponentSort.CoreInstance];
        _byIndex = new CoreModuleInstance?[entries.Length];
        _bundles = new Dictionary<string, BundledDefinition>?[entries.Length];
        var origins = new ComponentOrigin?[entries.Length];
        var modules = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var shared = SharedModules.Find(component);
        var scope = new InstanceScope(component);
        foreach (var entry in entries)
        {
            if (entry.Definition is not CoreInstantiation made) continue;
            var origin = scope.Trace(ComponentSort.CoreModule, made.ModuleIndex);
            if (origin.Entry.Definition is not CoreModuleDefinition) continue;
            origins[entry.Index] = origin;
            if (!modules.Add(origin.Entry)) shared.Add(origin.Entry);
        }

        foreach (var entry in entries)
        {
            if (origins[entry.Index] is not { } origin) continue;
            _byIndex[entry.Index] = new CoreModuleInstance(entry, origin.Entry, origin.Scope.Component == component, shared.Contains(origin.Entry));
        }

        Instances = [.. _byIndex.OfType<CoreModuleInstance>()];
    }

    /// <summary>The component.</summary>
    public Component Component { get; }

    /// <summary>The instances of core modules that are known, in the order of their indices.</summary>
    public IReadOnlyList<CoreModuleInstance> Instances { get; }

    /// <summary>The instance of a core module, or null.</summary>
    public CoreModuleInstance? Find(uint index) => index < (uint)_byIndex.Length ? _byIndex[index] : null;

    /// <summary>The export behind a core definition.</summary>
    /// <returns>Null when it is no export of a known core module.</returns>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.WasmInvalid"/>: an index does not exist, or definitions refer to each other without end.</exception>
    public CoreExportKey? Resolve(ComponentSort sort, uint index) => Resolve(sort, index, 0);

    /// <summary>The export of a core module behind an export of a core instance.</summary>
    /// <returns>Null when it is no export of a known core module.</returns>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.WasmInvalid"/>: an index does not exist, or definitions refer to each other without end.</exception>
    public CoreExportKey? ResolveExport(ComponentSort sort, uint instance, string name) => ResolveExport(sort, instance, name, 0);

    private CoreExportKey? Resolve(ComponentSort sort, uint index, int depth) =>
        Component.IndexSpaces.Get(sort, index).Definition is CoreExportAlias alias ? ResolveExport(sort, alias.InstanceIndex, alias.Name, depth) : null;

    private CoreExportKey? ResolveExport(ComponentSort sort, uint instance, string name, int depth)
    {
        if (depth > MaxDepth) throw new WasmException(WasmErrorCode.WasmInvalid, $"core instance {instance} refers to itself, or through more than {MaxDepth} instances");
        if (Component.IndexSpaces.Get(ComponentSort.CoreInstance, instance).Definition is not CoreInlineExports bundle)
            return Find(instance) is null ? null : new CoreExportKey(instance, name);
        if (_bundles[instance] is not { } exports)
        {
            exports = new Dictionary<string, BundledDefinition>(StringComparer.Ordinal);
            foreach (var export in bundle.Exports) exports[export.Name] = new BundledDefinition(export.Sort, export.Index);
            _bundles[instance] = exports;
        }

        return exports.TryGetValue(name, out var found) && found.Sort == sort ? Resolve(sort, found.Index, depth + 1) : null;
    }
}
