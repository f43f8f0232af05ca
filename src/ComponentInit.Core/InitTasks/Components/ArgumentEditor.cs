using System.Collections.Immutable;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.InitTasks.Components;

/// <summary>Gives wrappers to core modules in the arguments of their instantiations.</summary>
internal sealed class ArgumentEditor
{
    private readonly Insertions _insertions;
    private readonly CoreInstanceGraph _graph;

    public ArgumentEditor(Insertions insertions, CoreInstanceGraph graph)
    {
        _insertions = insertions;
        _graph = graph;
    }

    /// <summary>Changes an argument: in its bundle where nothing else is given that, else in one that takes its place.</summary>
    public void Apply(ArgumentChange change)
    {
        var instance = _graph.Find(change.Key.Instance)!;
        uint given = instance.FindArgument(change.Key.Argument)!.Value;
        var entry = _graph.Component.IndexSpaces.Get(ComponentSort.CoreInstance, given);
        var point = InsertionPoint.Later(change.Point, new InsertionPoint(entry.Section, given));
        if (entry.Definition is not CoreInlineExports bundle)
        {
            Give(change.Key, _insertions.Insert(point, Unpack(instance, given, change, point)));
            return;
        }

        var repointed = Repoint(bundle, change);
        if (entry.Section > change.Point.Section && IsGivenOnce(given)) _insertions.Editor.Replace(ComponentSort.CoreInstance, given, repointed);
        else Give(change.Key, _insertions.Insert(point, repointed));
    }

    private CoreInlineExports Unpack(CoreModuleInstance instance, uint given, ArgumentChange change, InsertionPoint point)
    {
        var exports = ImmutableArray.CreateBuilder<CoreInlineExport>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var import in instance.Module.Imports)
        {
            if (import.Module != change.Key.Argument || !names.Add(import.Name)) continue;
            var sort = Sort(import.Kind);
            uint index = change.Wrappers.TryGetValue(import.Name, out var wrapper) ? wrapper.Index : _insertions.Insert(point, new CoreExportAlias(sort, given, import.Name));
            exports.Add(new CoreInlineExport(import.Name, sort, index));
        }

        return new CoreInlineExports(exports.ToImmutable());
    }

    private void Give(ArgumentKey key, uint bundle)
    {
        var made = (CoreInstantiation)_insertions.Editor.Get(ComponentSort.CoreInstance, key.Instance);
        var arguments = made.Arguments;
        for (int i = 0; i < arguments.Length; i++)
        {
            if (arguments[i].Name == key.Argument) arguments = arguments.SetItem(i, arguments[i] with { InstanceIndex = bundle });
        }

        _insertions.Editor.Replace(ComponentSort.CoreInstance, key.Instance, made with { Arguments = arguments });
    }

    private bool IsGivenOnce(uint coreInstance)
    {
        int count = 0;
        foreach (var entry in _graph.Component.IndexSpaces[ComponentSort.CoreInstance])
        {
            if (entry.Definition is not CoreInstantiation made) continue;
            foreach (var argument in made.Arguments)
            {
                if (argument.InstanceIndex == coreInstance) count++;
            }
        }

        return count == 1;
    }

    private static CoreInlineExports Repoint(CoreInlineExports bundle, ArgumentChange change)
    {
        var exports = bundle.Exports.ToBuilder();
        for (int i = 0; i < exports.Count; i++)
        {
            if (exports[i].Sort == ComponentSort.CoreFunction && change.Wrappers.TryGetValue(exports[i].Name, out var wrapper)) exports[i] = exports[i] with { Index = wrapper.Index };
        }

        return new CoreInlineExports(exports.DrainToImmutable());
    }

    private static ComponentSort Sort(ExternKind kind) => kind switch
    {
        ExternKind.Function => ComponentSort.CoreFunction,
        ExternKind.Table => ComponentSort.CoreTable,
        ExternKind.Memory => ComponentSort.CoreMemory,
        ExternKind.Global => ComponentSort.CoreGlobal,
        _ => ComponentSort.CoreTag,
    };
}
