using ComponentInit.Wasm;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.DefinedTypes;
using ComponentInit.Wasm.Components.Definitions;

namespace ComponentInit.Core.InitTasks.Components;

/// <summary>Makes places of a component that name a core function name its wrapper.</summary>
internal sealed class SiteEditor
{
    private readonly Insertions _insertions;
    private readonly CoreInstanceGraph _graph;
    private readonly Dictionary<ArgumentKey, ArgumentChange> _arguments = [];
    private readonly List<ArgumentChange> _changes = [];

    public SiteEditor(Insertions insertions, CoreInstanceGraph graph)
    {
        _insertions = insertions;
        _graph = graph;
    }

    /// <summary>Re-points a place.</summary>
    /// <param name="site">The place.</param>
    /// <param name="wrapper">The wrapper.</param>
    /// <param name="point">Behind which section it is defined.</param>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.InitTaskUnsupported"/>: the place stands before the wrapper.</exception>
    public void Repoint(UseSite site, InsertedDefinition wrapper, InsertionPoint point)
    {
        if (site.Section <= point.Section)
        {
            throw new WasmException(
                WasmErrorCode.InitTaskUnsupported,
                $"Section {site.Section} of the component uses a function before the instance that exports its hooks is complete (section {point.Section}). Wrap the core module before a component is made of it.");
        }

        switch (site)
        {
            case CanonSite canon:
                Repoint(canon, wrapper.Index);
                break;
            case DestructorSite destructor:
                var resource = (ResourceDefinedType)((TypeDefinition)_insertions.Editor.Get(ComponentSort.Type, destructor.TypeIndex)).Type;
                _insertions.Editor.Replace(ComponentSort.Type, destructor.TypeIndex, new TypeDefinition(resource with { DestructorIndex = wrapper.Index }));
                break;
            case ArgumentSite argument:
                FindChange(new ArgumentKey(argument.Instance, argument.Argument), point).Add(argument.Import, wrapper, point);
                break;
        }
    }

    /// <summary>Re-points the arguments of core instantiations, which have to be known together.</summary>
    public void RepointArguments()
    {
        var editor = new ArgumentEditor(_insertions, _graph);
        foreach (var change in _changes) editor.Apply(change);
    }

    private void Repoint(CanonSite site, uint wrapper)
    {
        var canon = (CanonDefinition)_insertions.Editor.Get(site.Sort, site.Index);
        var options = canon.Options;
        for (int i = 0; i < options.Length; i++)
        {
            if (options[i].Kind == site.Option) options = options.SetItem(i, options[i] with { Index = wrapper });
        }

        var repointed = site.Option is null ? canon with { FunctionIndex = wrapper } : canon with { Options = options };
        _insertions.Editor.Replace(site.Sort, site.Index, repointed);
    }

    private ArgumentChange FindChange(ArgumentKey key, InsertionPoint point)
    {
        if (_arguments.TryGetValue(key, out var present)) return present;
        var change = new ArgumentChange(key, point);
        _arguments.Add(key, change);
        _changes.Add(change);
        return change;
    }
}
