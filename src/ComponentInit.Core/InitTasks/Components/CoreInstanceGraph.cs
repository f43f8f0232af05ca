using ComponentInit.Wasm;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Components.Origins;

namespace ComponentInit.Core.InitTasks.Components;

/// <summary>The core instances of a component, and the exports of core modules behind its core definitions.</summary>
internal sealed class CoreInstanceGraph
{
    private const int MaxDepth = 200;

    private readonly SortedDictionary<uint, CoreModuleInstance> _instances = [];
    private readonly Dictionary<uint, Dictionary<(ComponentSort Sort, string Name), uint>> _bundles = [];

    /// <summary>Reads a component. The modules of instances that the component imports stay unknown.</summary>
    public CoreInstanceGraph(Component component)
    {
        Component = component;
        var origins = new Dictionary<uint, ComponentOrigin>();
        var scope = new InstanceScope(component);
        foreach (var entry in component.IndexSpaces[ComponentSort.CoreInstance])
        {
            if (entry.Definition is CoreInstantiation made) origins[entry.Index] = scope.Trace(ComponentSort.CoreModule, made.ModuleIndex);
        }

        var shared = SharedModules.Find(component);
        foreach (var (index, origin) in origins)
        {
            if (origin.Entry.Definition is not CoreModuleDefinition definition) continue;
            bool isOwn = origin.Scope.Component == component;
            var entry = component.IndexSpaces.Get(ComponentSort.CoreInstance, index);
            bool isShared = shared.Contains(origin.Entry.Index) || origins.Values.Count(other => other.Entry == origin.Entry) > 1;
            _instances[index] = new CoreModuleInstance(
                index, entry.Section, (CoreInstantiation)entry.Definition, definition.Read(), isOwn ? origin.Entry.Index : null, isShared);
        }
    }

    /// <summary>The component.</summary>
    public Component Component { get; }

    /// <summary>The instances of core modules that are known, in the order of their indices.</summary>
    public IEnumerable<CoreModuleInstance> Instances => _instances.Values;

    /// <summary>The instance of a core module, or null.</summary>
    public CoreModuleInstance? Find(uint index) => _instances.GetValueOrDefault(index);

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
        if (!_bundles.TryGetValue(instance, out var exports))
        {
            exports = [];
            foreach (var export in bundle.Exports) exports[(export.Sort, export.Name)] = export.Index;
            _bundles.Add(instance, exports);
        }

        return exports.TryGetValue((sort, name), out uint index) ? Resolve(sort, index, depth + 1) : null;
    }
}
