using System.Collections.Immutable;
using ComponentInit.Core.InitTasks.Names;
using ComponentInit.Core.InitTasks.Protocols;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.DefinedTypes;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.InitTasks.Components;

/// <summary>Collects what a component uses the function exports of its core modules for, by canonical definitions, resource types and other modules.</summary>
internal sealed class CoreUses
{
    private readonly CoreInstanceGraph _graph;
    private readonly SortedDictionary<CoreExportKey, List<CoreUse>> _uses =
        new(Comparer<CoreExportKey>.Create((a, b) => a.Instance != b.Instance ? a.Instance.CompareTo(b.Instance) : string.CompareOrdinal(a.Name, b.Name)));

    private readonly Dictionary<uint, ImportUses> _modules;
    private readonly List<CoreExportKey> _inseparable = [];

    /// <summary>Collects the uses.</summary>
    public CoreUses(CoreInstanceGraph graph)
    {
        _graph = graph;
        _modules = graph.Instances.ToDictionary(instance => instance.Index, instance => new ImportUses(instance.Module));
        AddCanonicalDefinitions();
        AddDestructors();
        foreach (var instance in graph.Instances) AddImports(instance);
        FollowTrampolines(new SlotFillers(graph, _modules));
    }

    /// <summary>The uses of each export, in the order of instances and names.</summary>
    public IEnumerable<(CoreExportKey Key, IReadOnlyList<CoreUse> Uses)> All => _uses.Select(pair => (pair.Key, (IReadOnlyList<CoreUse>)pair.Value));

    /// <summary>How many functions have wrappers already that are filled into a table or global.</summary>
    public int WrappedCount { get; private set; }

    /// <summary>Functions that code and the canonical ABI reach through the same table element or global: no wrapper can be put before one of them alone.</summary>
    public IReadOnlyList<CoreExportKey> Inseparable => _inseparable;

    private void AddCanonicalDefinitions()
    {
        foreach (var sort in (ReadOnlySpan<ComponentSort>)[ComponentSort.Function, ComponentSort.CoreFunction])
        {
            foreach (var entry in _graph.Component.IndexSpaces[sort])
            {
                if (entry.Definition is not CanonDefinition canon) continue;
                if (canon.Operation == CanonOperation.Lift) Add(ComponentSort.CoreFunction, canon.FunctionIndex, new CoreUse(Purpose(canon), new CanonSite(entry.Section, sort, entry.Index, null)));
                foreach (var option in canon.Options)
                {
                    if (Purpose(option.Kind) is not { } role) continue;
                    Add(ComponentSort.CoreFunction, option.Index, new CoreUse(new UsePurpose(role), new CanonSite(entry.Section, sort, entry.Index, option.Kind)));
                }
            }
        }
    }

    private void AddDestructors()
    {
        foreach (var entry in _graph.Component.IndexSpaces[ComponentSort.Type])
        {
            if (entry.Definition is not TypeDefinition { Type: ResourceDefinedType { DestructorIndex: { } destructor } }) continue;
            Add(ComponentSort.CoreFunction, destructor, new CoreUse(new UsePurpose(ExportRole.Destructor), new DestructorSite(entry.Section, entry.Index)));
        }
    }

    private void AddImports(CoreModuleInstance instance)
    {
        var uses = _modules[instance.Index];
        var imports = instance.Module.ImportsOf(ExternKind.Function).ToImmutableArray();
        var initializers = uses.StartCalls.Distinct().Where(function => function < (uint)imports.Length && IsInitializer(instance, imports[(int)function])).ToList();
        var started = uses.StartCalls.ToHashSet();
        started.ExceptWith(initializers);
        for (int i = 0; i < imports.Length; i++)
        {
            if (uses.IsPlain((uint)i) || started.Contains((uint)i)) AddImport(instance, imports[i], null);
        }

        if (instance.HoldsWrappers) return;
        for (int i = 0; i < initializers.Count; i++)
        {
            AddImport(instance, imports[(int)initializers[i]], new UsePurpose(ExportRole.Initialize, IsFirst: i == 0, IsLast: i == initializers.Count - 1));
        }
    }

    private bool IsInitializer(CoreModuleInstance instance, ModuleImport import) =>
        ExportClassifier.IsInitializer(import.Name) || (FindSource(instance, import) is { } key && ExportClassifier.IsInitializer(key.Name));

    // A shim's functions stand for those that are filled in for them later: these get the uses of the shim's.
    private void FollowTrampolines(SlotFillers fillers)
    {
        foreach (var key in _uses.Keys.ToList())
        {
            var instance = _graph.Find(key.Instance)!;
            if (instance.FindFunction(key.Name) is not { } function || Trampoline.Find(instance.Module, function) is not { } slot) continue;
            if (fillers.Find(key.Instance, slot) is not { } filler) continue;
            var purposes = _uses[key].Select(use => use.Purpose).Distinct().ToList();
            _uses.Remove(key);
            if (filler.By.HoldsWrappers)
            {
                if (purposes is not [null]) WrappedCount++;
                continue;
            }

            var imports = filler.By.Module.ImportsOf(ExternKind.Function).ToImmutableArray();
            if (filler.Function >= (uint)imports.Length) continue;
            if (purposes.Count > 1) _inseparable.Add(key);
            AddImport(filler.By, imports[(int)filler.Function], purposes.Count > 1 ? null : purposes[0]);
        }
    }

    private void AddImport(CoreModuleInstance instance, ModuleImport import, UsePurpose? purpose)
    {
        if (FindSource(instance, import) is { } key) Add(key, new CoreUse(purpose, new ArgumentSite(instance.Section, instance.Index, import.Module, import.Name)));
    }

    private CoreExportKey? FindSource(CoreModuleInstance instance, ModuleImport import) =>
        instance.FindArgument(import.Module) is { } argument ? _graph.ResolveExport(ComponentSort.CoreFunction, argument, import.Name) : null;

    private void Add(ComponentSort sort, uint index, CoreUse use)
    {
        if (_graph.Resolve(sort, index) is { } key) Add(key, use);
    }

    private void Add(CoreExportKey key, CoreUse use)
    {
        if (!_uses.TryGetValue(key, out var uses)) _uses.Add(key, uses = []);
        uses.Add(use);
    }

    private static UsePurpose Purpose(CanonDefinition lift)
    {
        if (lift.FindOption(CanonOptionKind.Async) is null) return new UsePurpose(ExportRole.Synchronous, lift.FindOption(CanonOptionKind.PostReturn) is not null);
        return new UsePurpose(lift.FindOption(CanonOptionKind.Callback) is null ? ExportRole.Stackful : ExportRole.Asynchronous);
    }

    private static ExportRole? Purpose(CanonOptionKind option) => option switch
    {
        CanonOptionKind.Realloc => ExportRole.Realloc,
        CanonOptionKind.PostReturn => ExportRole.PostReturn,
        CanonOptionKind.Callback => ExportRole.Callback,
        _ => null,
    };
}
