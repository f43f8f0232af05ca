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
    private readonly Dictionary<CoreExportKey, List<CoreUse>> _uses = [];
    private readonly List<CoreExportKey> _inseparable = [];

    /// <summary>Collects the uses.</summary>
    public CoreUses(CoreInstanceGraph graph)
    {
        _graph = graph;
        AddCanonicalDefinitions(ComponentSort.Function);
        AddCanonicalDefinitions(ComponentSort.CoreFunction);
        AddDestructors();
        foreach (var instance in graph.Instances) AddImports(instance);
        FollowTrampolines(new SlotFillers(graph));
        All = [.. SortedKeys().Select(key => new ExportUses(key, _uses[key]))];
    }

    /// <summary>The uses of each export, in the order of instances and names.</summary>
    public IReadOnlyList<ExportUses> All { get; }

    /// <summary>How many functions have wrappers already that are filled into a table or global.</summary>
    public int WrappedCount { get; private set; }

    /// <summary>Functions that code and the canonical ABI reach through the same table element or global: no wrapper can be put before one of them alone.</summary>
    public IReadOnlyList<CoreExportKey> Inseparable => _inseparable;

    private void AddCanonicalDefinitions(ComponentSort sort)
    {
        foreach (var entry in _graph.Component.IndexSpaces[sort])
        {
            if (entry.Definition is not CanonDefinition canon) continue;
            if (canon.Operation == CanonOperation.Lift) Add(canon.FunctionIndex, new CoreUse(Purpose(canon), new CanonSite(entry.Section, sort, entry.Index, null)));
            foreach (var option in canon.Options)
            {
                if (Purpose(option.Kind) is not { } role) continue;
                Add(option.Index, new CoreUse(new UsePurpose(role), new CanonSite(entry.Section, sort, entry.Index, option.Kind)));
            }
        }
    }

    private void AddDestructors()
    {
        foreach (var entry in _graph.Component.IndexSpaces[ComponentSort.Type])
        {
            if (entry.Definition is not TypeDefinition { Type: ResourceDefinedType { DestructorIndex: { } destructor } }) continue;
            Add(destructor, new CoreUse(new UsePurpose(ExportRole.Destructor), new DestructorSite(entry.Section, entry.Index)));
        }
    }

    private void AddImports(CoreModuleInstance instance)
    {
        var imports = instance.Imports;
        var started = imports.StartCalls.Distinct<ModuleImport>(ReferenceEqualityComparer.Instance).ToList();
        var initializers = started.Where(import => IsInitializer(instance, import)).ToList();
        foreach (var import in started.Except<ModuleImport>(initializers, ReferenceEqualityComparer.Instance)) AddImport(instance, import, null);
        for (int i = 0; i < imports.Functions.Length; i++)
        {
            if (imports.IsPlain(i)) AddImport(instance, imports.Functions[i], null);
        }

        if (instance.HoldsWrappers) return;
        for (int i = 0; i < initializers.Count; i++)
            AddImport(instance, initializers[i], new UsePurpose(ExportRole.Initialize, IsFirst: i == 0, IsLast: i == initializers.Count - 1));
    }

    private bool IsInitializer(CoreModuleInstance instance, ModuleImport import) =>
        ExportClassifier.IsInitializer(import.Name) || (FindSource(instance, import) is { } key && ExportClassifier.IsInitializer(key.Name));

    // A shim's functions stand for those that are filled in for them later: these get the uses of the shim's.
    private void FollowTrampolines(SlotFillers fillers)
    {
        foreach (var key in SortedKeys())
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

            var imports = filler.By.Imports.Functions;
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

    private void Add(uint coreFunction, CoreUse use)
    {
        if (_graph.Resolve(ComponentSort.CoreFunction, coreFunction) is { } key) Add(key, use);
    }

    private void Add(CoreExportKey key, CoreUse use)
    {
        if (!_uses.TryGetValue(key, out var uses)) _uses.Add(key, uses = []);
        uses.Add(use);
    }

    private List<CoreExportKey> SortedKeys()
    {
        var keys = new List<CoreExportKey>(_uses.Keys);
        keys.Sort(CoreExportKey.Compare);
        return keys;
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
