using System.Collections.Immutable;
using ComponentInit.Core.InitTasks.Protocols;
using ComponentInit.Core.InitTasks.Wrappers;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.InitTasks.Components;

/// <summary>Finds what there is to wrap in a component and the components nested in it.</summary>
internal sealed class ComponentWrapPlanner
{
    private readonly Component _component;
    private readonly WrapOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly ImmutableArray<WrapMessage>.Builder _messages = ImmutableArray.CreateBuilder<WrapMessage>();
    private readonly Dictionary<uint, ModuleHooks> _hooks = [];
    private int _wrapped;

    public ComponentWrapPlanner(Component component, WrapOptions options, CancellationToken cancellation)
    {
        _component = component;
        _options = options;
        _cancellation = cancellation;
    }

    /// <summary>Plans the wrapping.</summary>
    /// <exception cref="WasmException">
    /// <see cref="WasmErrorCode.InitTaskUnsupported"/>: a hook has another type, or there is none although hooks are required. The component is broken.
    /// </exception>
    public ComponentWrapPlan Plan()
    {
        var plan = PlanOne();
        var messages = plan.Messages.ToBuilder();
        if (plan.WrappedCount > 0) messages.Add(WrapMessage.AlreadyWrapped(plan.WrappedCount));
        else if (plan.Protocol is null && (_options.Require || messages.Count == 0)) messages.Add(WrapMessage.NoHooks(_options));
        else if (plan.Protocol is not null && !plan.HasTargets) messages.Add(WrapMessage.NothingToWrap());
        int beside = _options.Mode == WrapMode.Inline ? plan.ToPlan().Exports.Count(export => export.Mode == WrapMode.Module) : 0;
        if (beside > 0) messages.Add(WrapMessage.Information($"{beside} of the functions to wrap are of modules that do not export the hooks themselves: their wrappers are in an extra core module."));
        return plan with { Messages = messages.ToImmutable() };
    }

    private ComponentWrapPlan PlanOne()
    {
        var graph = new CoreInstanceGraph(_component);
        foreach (var instance in graph.Instances)
        {
            if (ModuleHooks.Find(instance.Module, _options.Protocol, _messages) is { } hooks) _hooks.Add(instance.Index, hooks);
        }

        var beside = graph.Instances.FirstOrDefault(instance => _hooks.ContainsKey(instance.Index));
        var uses = new CoreUses(graph);
        _wrapped += uses.WrappedCount + (beside is null ? CountWrapped(graph, uses) : 0);
        var targets = ImmutableArray.CreateBuilder<ComponentTarget>();
        foreach (var (key, list) in uses.All)
        {
            _cancellation.ThrowIfCancellationRequested();
            AddTargets(targets, graph.Find(key.Instance)!, key.Name, list, beside);
        }

        foreach (var key in beside is null ? [] : uses.Inseparable)
            _messages.Add(WrapMessage.Warning($"What {key} stands for is called by other modules and by the canonical ABI: it is not wrapped."));
        var nested = PlanNested();
        var protocol = beside is null ? nested.Select(plan => plan.Value.Protocol).FirstOrDefault(found => found is not null) : _hooks[beside.Index].Protocol;
        var working = nested.Where(plan => plan.Value.HasTargets).ToImmutableSortedDictionary();
        return new ComponentWrapPlan(graph, _hooks, protocol, targets.ToImmutable(), working, [.. _messages.Distinct()], _wrapped);
    }

    private List<KeyValuePair<uint, ComponentWrapPlan>> PlanNested()
    {
        var plans = new List<KeyValuePair<uint, ComponentWrapPlan>>();
        foreach (var entry in _component.IndexSpaces[ComponentSort.Component])
        {
            if (entry.Definition is not NestedComponentDefinition { Component: { } nested }) continue;
            var plan = new ComponentWrapPlanner(nested, _options, _cancellation).PlanOne();
            plans.Add(KeyValuePair.Create(entry.Index, plan));
            _messages.AddRange(plan.Messages);
            _wrapped += plan.WrappedCount;
        }

        return plans;
    }

    private void AddTargets(
        ImmutableArray<ComponentTarget>.Builder targets, CoreModuleInstance source, string name, IReadOnlyList<CoreUse> uses, CoreModuleInstance? beside)
    {
        if (source.FindFunction(name) is not { } function || uses.All(use => use.Purpose is null)) return;
        if (IsWrapped(source, function))
        {
            _wrapped++;
            return;
        }

        if (beside is null) return;
        bool hasHooks = _hooks.TryGetValue(source.Index, out var hooks);
        var byCalls = uses.GroupBy(use => use.Purpose?.FindCalls((hooks ?? _hooks[beside.Index]).Protocol) ?? HookCalls.None).ToList();
        bool isInline = _options.Mode == WrapMode.Inline && hasHooks && source.ModuleIndex is not null;
        foreach (var group in byCalls.Where(group => group.Key != HookCalls.None))
        {
            var target = new ComponentTarget(
                source,
                name,
                function,
                group.First().Purpose!.Role,
                group.Key,
                [.. group.Select(use => use.Site).Distinct()],
                hasHooks ? source : beside,
                isInline ? WrapMode.Inline : WrapMode.Module,
                isInline && !source.IsShared && byCalls.Count == 1);
            CheckType(target);
            targets.Add(target);
        }
    }

    private bool IsWrapped(CoreModuleInstance source, uint function)
    {
        if (source.HoldsWrappers) return true;
        return _hooks.TryGetValue(source.Index, out var hooks) && WrapperShape.IsWrapper(source.Module, function, hooks.Functions.Values);
    }

    private static int CountWrapped(CoreInstanceGraph graph, CoreUses uses)
    {
        var functions = from export in uses.All
                        let source = graph.Find(export.Key.Instance)!
                        let function = source.FindFunction(export.Key.Name)
                        let purpose = export.Uses.Select(use => use.Purpose).FirstOrDefault(purpose => purpose is not null)
                        where function is not null && purpose is not null
                        select (source.Module, function.Value, purpose.Role);
        return WrapperShape.Count([.. functions]);
    }

    private static void CheckType(ComponentTarget target)
    {
        if (target.Calls.Suspended is null || target.Type.Results is [var result] && result == CoreValueType.I32) return;
        throw new WasmException(
            WasmErrorCode.WasmInvalid, $"The export {target.Name} of core instance {target.Source.Index} is {target.Type}; lifted with a callback, or as one, it returns one i32.");
    }
}
