using System.Collections.Immutable;
using ComponentInit.Core.InitTasks.Protocols;
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
    private readonly ComponentWrapPlan _plan;
    private readonly Insertions _insertions;
    private readonly SiteEditor _sites;

    private ComponentWrapper(ComponentWrapPlan plan, ComponentEditor editor)
    {
        _plan = plan;
        _insertions = new Insertions(editor);
        _sites = new SiteEditor(_insertions, plan.Graph);
    }

    /// <summary>Carries out a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="editor">The editor of the component that was planned for.</param>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.InitTaskUnsupported"/>: the order of definitions leaves no place for a wrapper.</exception>
    public static void Wrap(ComponentWrapPlan plan, ComponentEditor editor)
    {
        foreach (var (index, nested) in plan.Nested) Wrap(nested, editor.Edit(index));
        var wrapper = new ComponentWrapper(plan, editor);
        foreach (var module in plan.Targets.Where(target => target.Mode == WrapMode.Inline).GroupBy(target => target.Source.ModuleIndex!.Value)) wrapper.WrapInline(module.Key, [.. module]);
        foreach (var group in Group([.. plan.Targets.Where(target => target.Mode == WrapMode.Module)])) wrapper.WrapBeside(group);
        wrapper._sites.RepointArguments();
    }

    // One module serves all where every instance it imports from stands before every use; else there is one for each instance.
    private static IEnumerable<ImmutableArray<ComponentTarget>> Group(ImmutableArray<ComponentTarget> targets)
    {
        if (targets.IsEmpty) return [];
        int last = targets.Max(LastSection);
        if (targets.All(target => target.Sites.All(site => site.Section > last))) return [targets];
        return targets.GroupBy(target => target.Source.Index).Select(group => group.ToImmutableArray());
    }

    private void WrapInline(uint moduleIndex, ImmutableArray<ComponentTarget> targets)
    {
        var module = targets[0].Source.Module;
        var editor = new ModuleEditor(module);
        var wrappers = new InlineWrappers(module, editor, _plan.Hooks[targets[0].Source.Index]);
        var added = new Dictionary<(string Name, HookCalls Calls), string>();
        foreach (var target in targets)
        {
            uint function = wrappers.Add(target.Name, target.Function, target.Calls);
            if (target.IsInPlace)
            {
                editor.ReplaceExport(target.Name, new ModuleExport(target.Name, ExternKind.Function, function));
                continue;
            }

            if (!added.TryGetValue((target.Name, target.Calls), out string? name))
            {
                name = FreeName(editor, target.Name);
                added.Add((target.Name, target.Calls), name);
                editor.AddExport(name, ExternKind.Function, function);
            }

            Repoint(target, target.Source.Section, target.Source.Index, target.Source.Index, name);
        }

        wrappers.AddNames();
        _insertions.Editor.ReplaceCoreModule(moduleIndex, editor.ToModule().Write());
    }

    private void WrapBeside(ImmutableArray<ComponentTarget> targets)
    {
        var last = targets.Select(target => target.Source).Concat(targets.Select(target => target.Hooks)).MaxBy(instance => instance.Section)!;
        var functions = targets.Select(target => new ExtraFunction(Argument(target.Source), target.Name, target.Type, target.Calls, Argument(target.Hooks))).ToList();
        uint module = _insertions.Insert(last.Section, last.Index, new CoreModuleDefinition(new(ExtraModule.Write(functions))));
        var given = targets.SelectMany(target => new[] { target.Hooks, target.Source }).DistinctBy(instance => instance.Index);
        var made = new CoreInstantiation(module, [.. given.Select(instance => new CoreInstantiationArgument(Argument(instance), instance.Index))]);
        uint extra = _insertions.Insert(last.Section, last.Index, made);
        for (int i = 0; i < targets.Length; i++) Repoint(targets[i], last.Section, last.Index, extra, ExtraModule.ExportName(i));
    }

    private void Repoint(ComponentTarget target, int section, uint anchor, uint instance, string export)
    {
        uint alias = _insertions.Insert(section, anchor, new CoreExportAlias(ComponentSort.CoreFunction, instance, export));
        foreach (var site in target.Sites) _sites.Repoint(site, alias, section, anchor);
    }

    private static int LastSection(ComponentTarget target) => Math.Max(target.Source.Section, target.Hooks.Section);

    private static string Argument(CoreModuleInstance instance) => $"{instance.Index}";

    private static string FreeName(ModuleEditor editor, string export)
    {
        string name = $"hook-{export}";
        for (int i = 2; editor.Exports.Any(present => present.Name == name); i++) name = $"hook{i}-{export}";
        return name;
    }
}
