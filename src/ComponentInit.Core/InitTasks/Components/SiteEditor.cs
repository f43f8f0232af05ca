using System.Collections.Immutable;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.DefinedTypes;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.InitTasks.Components;

/// <summary>Makes places of a component that name a core function name its wrapper.</summary>
internal sealed class SiteEditor
{
    private readonly Insertions _insertions;
    private readonly CoreInstanceGraph _graph;
    private readonly SortedDictionary<(uint Instance, string Argument), Dictionary<string, (uint Wrapper, int Section, uint Anchor)>> _arguments =
        new(Comparer<(uint Instance, string Argument)>.Create((a, b) => a.Instance != b.Instance ? a.Instance.CompareTo(b.Instance) : string.CompareOrdinal(a.Argument, b.Argument)));

    public SiteEditor(Insertions insertions, CoreInstanceGraph graph)
    {
        _insertions = insertions;
        _graph = graph;
    }

    /// <summary>Re-points a place.</summary>
    /// <param name="site">The place.</param>
    /// <param name="wrapper">Stable core function index of the wrapper.</param>
    /// <param name="section">Position of the section behind which the wrapper is defined.</param>
    /// <param name="anchor">A core instance of that section.</param>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.InitTaskUnsupported"/>: the place stands before the wrapper.</exception>
    public void Repoint(UseSite site, uint wrapper, int section, uint anchor)
    {
        if (site.Section <= section)
        {
            throw new WasmException(
                WasmErrorCode.InitTaskUnsupported,
                $"Section {site.Section} of the component uses a function before the instance that exports its hooks is complete (section {section}). Wrap the core module before a component is made of it.");
        }

        switch (site)
        {
            case CanonSite canon:
                Repoint(canon, wrapper);
                break;
            case DestructorSite destructor:
                var resource = (ResourceDefinedType)((TypeDefinition)_insertions.Editor.Get(ComponentSort.Type, destructor.TypeIndex)).Type;
                _insertions.Editor.Replace(ComponentSort.Type, destructor.TypeIndex, new TypeDefinition(resource with { DestructorIndex = wrapper }));
                break;
            case ArgumentSite argument:
                if (!_arguments.TryGetValue((argument.Instance, argument.Argument), out var imports)) _arguments[(argument.Instance, argument.Argument)] = imports = [];
                imports[argument.Import] = (wrapper, section, anchor);
                break;
        }
    }

    /// <summary>Re-points the arguments of core instantiations, which have to be known together.</summary>
    public void RepointArguments()
    {
        foreach (var ((instance, argument), wrappers) in _arguments) RepointArgument(_graph.Find(instance)!, argument, wrappers);
    }

    private void Repoint(CanonSite site, uint wrapper)
    {
        var canon = (CanonDefinition)_insertions.Editor.Get(site.Sort, site.Index);
        var repointed = site.Option is { } kind
            ? canon with { Options = [.. canon.Options.Select(option => option.Kind == kind ? option with { Index = wrapper } : option)] }
            : canon with { FunctionIndex = wrapper };
        _insertions.Editor.Replace(site.Sort, site.Index, repointed);
    }

    private void RepointArgument(CoreModuleInstance instance, string argument, Dictionary<string, (uint Wrapper, int Section, uint Anchor)> wrappers)
    {
        uint given = instance.FindArgument(argument)!.Value;
        var (_, section, anchor) = wrappers.Values.MaxBy(wrapper => wrapper.Section);
        var entry = _graph.Component.IndexSpaces.Get(ComponentSort.CoreInstance, given);
        if (entry.Definition is CoreInlineExports bundle)
        {
            var repointed = new CoreInlineExports([.. bundle.Exports.Select(export => Repoint(export, wrappers))]);
            if (entry.Section > section && IsGivenOnce(given))
            {
                _insertions.Editor.Replace(ComponentSort.CoreInstance, given, repointed);
                return;
            }

            if (entry.Section > section) (section, anchor) = (entry.Section, given);
            Give(instance, argument, _insertions.Insert(section, anchor, repointed));
            return;
        }

        if (entry.Section > section) (section, anchor) = (entry.Section, given);
        Give(instance, argument, _insertions.Insert(section, anchor, Unpack(instance, argument, given, wrappers, section, anchor)));
    }

    private CoreInlineExports Unpack(
        CoreModuleInstance instance, string argument, uint given, Dictionary<string, (uint Wrapper, int Section, uint Anchor)> wrappers, int section, uint anchor)
    {
        var exports = ImmutableArray.CreateBuilder<CoreInlineExport>();
        foreach (var import in instance.Module.Imports.Where(import => import.Module == argument).DistinctBy(import => (import.Kind, import.Name)))
        {
            var sort = Sort(import.Kind);
            bool isWrapped = wrappers.TryGetValue(import.Name, out var wrapper) && import.Kind == ExternKind.Function;
            uint index = isWrapped ? wrapper.Wrapper : _insertions.Insert(section, anchor, new CoreExportAlias(sort, given, import.Name));
            exports.Add(new CoreInlineExport(import.Name, sort, index));
        }

        return new CoreInlineExports(exports.ToImmutable());
    }

    private void Give(CoreModuleInstance instance, string argument, uint bundle)
    {
        var made = (CoreInstantiation)_insertions.Editor.Get(ComponentSort.CoreInstance, instance.Index);
        var arguments = made.Arguments.Select(given => given.Name == argument ? given with { InstanceIndex = bundle } : given);
        _insertions.Editor.Replace(ComponentSort.CoreInstance, instance.Index, made with { Arguments = [.. arguments] });
    }

    private bool IsGivenOnce(uint coreInstance) =>
        _graph.Component.IndexSpaces[ComponentSort.CoreInstance]
            .Select(entry => entry.Definition)
            .OfType<CoreInstantiation>()
            .SelectMany(made => made.Arguments)
            .Count(argument => argument.InstanceIndex == coreInstance) == 1;

    private static CoreInlineExport Repoint(CoreInlineExport export, Dictionary<string, (uint Wrapper, int Section, uint Anchor)> wrappers) =>
        export.Sort == ComponentSort.CoreFunction && wrappers.TryGetValue(export.Name, out var wrapper) ? export with { Index = wrapper.Wrapper } : export;

    private static ComponentSort Sort(ExternKind kind) => kind switch
    {
        ExternKind.Function => ComponentSort.CoreFunction,
        ExternKind.Table => ComponentSort.CoreTable,
        ExternKind.Memory => ComponentSort.CoreMemory,
        ExternKind.Global => ComponentSort.CoreGlobal,
        _ => ComponentSort.CoreTag,
    };
}
