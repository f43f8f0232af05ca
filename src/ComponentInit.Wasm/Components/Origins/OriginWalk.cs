using ComponentInit.Wasm.Components.Definitions;

namespace ComponentInit.Wasm.Components.Origins;

/// <summary>Follows a definition to where it comes from, through a bounded number of steps.</summary>
internal sealed class OriginWalk
{
    private const int MaxSteps = 10_000;
    private const int MaxDepth = 200;

    private int _steps;

    /// <summary>Follows an index of a scope.</summary>
    public ComponentOrigin Follow(InstanceScope scope, ComponentSort sort, uint index, int depth)
    {
        while (true)
        {
            CountStep(depth);
            var entry = scope.Component.IndexSpaces.Get(sort, index);
            switch (entry.Definition)
            {
                case ExportDefinition export:
                    index = export.Index;
                    break;
                case OuterAlias alias:
                    for (uint i = 0; i < alias.ScopesOut; i++) scope = Enclosing(scope);
                    index = alias.Index;
                    break;
                case ExportAlias alias:
                    return FollowExport(scope, alias.InstanceIndex, alias.Name, depth + 1);
                case CoreExportAlias alias:
                    return FollowCoreExport(scope, alias, depth + 1);
                case ImportDefinition import when Argument(scope, import) is { } argument:
                    (scope, index) = (scope.Outer!, argument.Index);
                    break;
                default:
                    return new ComponentOrigin(scope, entry, []);
            }
        }
    }

    /// <summary>Follows an export of an instance.</summary>
    public ComponentOrigin FollowExport(InstanceScope scope, uint instance, string name, int depth)
    {
        var origin = Follow(scope, ComponentSort.Instance, instance, depth);
        if (!origin.Exports.IsEmpty) return origin with { Exports = origin.Exports.Add(name) };
        switch (origin.Entry.Definition)
        {
            case InlineExports bundle:
                foreach (var export in bundle.Exports)
                {
                    if (export.Name.Name == name) return Follow(origin.Scope, export.Sort, export.Index, depth + 1);
                }

                throw Unknown(name, origin.Entry);
            case Instantiation instantiation when Made(origin.Scope, instantiation, depth) is { } made:
                if (FindExport(made.Component, name) is not { } found) throw Unknown(name, origin.Entry);
                return Follow(made, found.Target, found.Index, depth + 1);
            default:
                return origin with { Exports = [name] };
        }
    }

    private ComponentOrigin FollowCoreExport(InstanceScope scope, CoreExportAlias alias, int depth)
    {
        var origin = Follow(scope, ComponentSort.CoreInstance, alias.InstanceIndex, depth);
        if (origin.Entry.Definition is not CoreInlineExports bundle) return origin with { Exports = origin.Exports.Add(alias.Name) };
        foreach (var export in bundle.Exports)
        {
            if (export.Name == alias.Name && export.Sort == alias.Target) return Follow(origin.Scope, export.Sort, export.Index, depth + 1);
        }

        throw Unknown(alias.Name, origin.Entry);
    }

    private InstanceScope? Made(InstanceScope scope, Instantiation instantiation, int depth)
    {
        var origin = Follow(scope, ComponentSort.Component, instantiation.ComponentIndex, depth + 1);
        if (!origin.Exports.IsEmpty || origin.Entry.Definition is not NestedComponentDefinition { Component: { } component }) return null;
        return new InstanceScope(component, instantiation, scope);
    }

    private void CountStep(int depth)
    {
        if (++_steps <= MaxSteps && depth <= MaxDepth) return;
        throw new WasmException(WasmErrorCode.WasmInvalid, "definitions refer to each other without end, or through more than 200 instances");
    }

    private static InstanceScope Enclosing(InstanceScope scope)
    {
        if (scope.Component.Parent is not { } parent) throw new WasmException(WasmErrorCode.WasmInvalid, "an outer alias leads out of the outermost component");
        for (var outer = scope.Outer; outer is not null; outer = outer.Outer)
        {
            if (outer.Component == parent) return outer;
        }

        return new InstanceScope(parent);
    }

    private static InstantiationArgument? Argument(InstanceScope scope, ImportDefinition import)
    {
        if (scope.Instantiation is not { } instantiation) return null;
        foreach (var argument in instantiation.Arguments)
        {
            if (argument.Name == import.Name.Name && argument.Sort == import.Sort) return argument;
        }

        return null;
    }

    private static ExportDefinition? FindExport(Component component, string name) =>
        component.Definitions.OfType<ExportDefinition>().FirstOrDefault(export => export.Name.Name == name);

    private static WasmException Unknown(string name, IndexSpaceEntry instance) =>
        new(WasmErrorCode.WasmInvalid, $"unknown export {name} of {instance.Sort.Describe()} {instance.Index}");
}
