using System.Collections.Immutable;
using ComponentInit.Core.InitTasks.Wrappers;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Components.Editing;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.InitTasks.Components;

/// <summary>Wraps functions of the core modules of a component.</summary>
internal sealed class ComponentWrapper
{
    private readonly Insertions _insertions;
    private readonly SiteEditor _sites;

    private ComponentWrapper(CoreInstanceGraph graph, ComponentEditor editor)
    {
        _insertions = new Insertions(editor);
        _sites = new SiteEditor(_insertions, graph);
    }

    /// <summary>Carries out a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="editor">The editor of the component that was planned for.</param>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.InitTaskUnsupported"/>: the order of definitions leaves no place for a wrapper.</exception>
    public static void Wrap(ComponentWrapPlan plan, ComponentEditor editor)
    {
        foreach (var nested in plan.Nested) Wrap(nested.Plan, editor.Edit(nested.Index));
        var wrapper = new ComponentWrapper(plan.Graph, editor);
        var inline = plan.Targets.Where(target => target.Mode == WrapMode.Inline);
        foreach (var module in inline.GroupBy(target => target.Source.ModuleEntry, ReferenceEqualityComparer.Instance)) wrapper.WrapInline([.. module]);
        foreach (var group in Group([.. plan.Targets.Where(target => target.Mode == WrapMode.Module)])) wrapper.WrapBeside(group);
        wrapper._sites.RepointArguments();
    }

    // One module serves all where every instance it imports from stands before every use; else there is one for each instance.
    private static IEnumerable<ImmutableArray<ComponentTarget>> Group(ImmutableArray<ComponentTarget> targets)
    {
        if (targets.IsEmpty) return [];
        int last = FindPoint(targets).Section;
        if (targets.All(target => target.Sites.All(site => site.Section > last))) return [targets];
        return targets.GroupBy(target => target.Source, ReferenceEqualityComparer.Instance).Select(group => group.ToImmutableArray());
    }

    private static InsertionPoint FindPoint(ImmutableArray<ComponentTarget> targets) =>
        targets.SelectMany(target => new[] { target.Source, target.Hooks }).Select(instance => new InsertionPoint(instance.Section, instance.Index)).Aggregate(InsertionPoint.Later);

    private void WrapInline(ImmutableArray<ComponentTarget> targets)
    {
        var source = targets[0].Source;
        var editor = new ModuleEditor(source.Module);
        var wrappers = new InlineWrappers(source.Module, editor, targets[0].InlineHooks!);
        var exports = new WrapperExports(editor);
        foreach (var target in targets)
        {
            uint function = wrappers.Add(target.Name, target.Function, target.Calls);
            if (target.IsInPlace) exports.Replace(target.Name, function);
            else Repoint(target, new InsertionPoint(target.Source.Section, target.Source.Index), target.Source.Index, exports.Add(target.Name, function));
        }

        wrappers.AddNames();
        exports.Apply();
        _insertions.Editor.ReplaceCoreModule(source.ModuleEntry.Index, editor.ToModule().Write());
    }

    private void WrapBeside(ImmutableArray<ComponentTarget> targets)
    {
        var point = FindPoint(targets);
        var functions = targets.Select(target => new ExtraFunction(Argument(target.Source), target.Name, target.Type, target.Calls, Argument(target.Hooks))).ToList();
        uint module = _insertions.Insert(point, new CoreModuleDefinition(new(ExtraModule.Write(functions))));
        var arguments = ImmutableArray.CreateBuilder<CoreInstantiationArgument>();
        foreach (var instance in targets.SelectMany(target => new[] { target.Hooks, target.Source }).Distinct<CoreModuleInstance>(ReferenceEqualityComparer.Instance))
            arguments.Add(new CoreInstantiationArgument(Argument(instance), instance.Index));
        uint extra = _insertions.Insert(point, new CoreInstantiation(module, arguments.ToImmutable()));
        for (int i = 0; i < targets.Length; i++) Repoint(targets[i], point, extra, ExtraModule.ExportName(i));
    }

    private void Repoint(ComponentTarget target, InsertionPoint point, uint instance, string export)
    {
        uint alias = _insertions.Insert(point, new CoreExportAlias(ComponentSort.CoreFunction, instance, export));
        foreach (var site in target.Sites) _sites.Repoint(site, new InsertedDefinition(ComponentSort.CoreFunction, alias), point);
    }

    private static string Argument(CoreModuleInstance instance) => $"{instance.Index}";
}
