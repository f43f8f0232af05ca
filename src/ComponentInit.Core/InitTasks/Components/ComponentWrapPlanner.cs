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
    private readonly ModuleHooks?[] _hooks;
    private int _wrapped;

    public ComponentWrapPlanner(Component component, WrapOptions options, CancellationToken cancellation)
    {
        _component = component;
        _hooks = new ModuleHooks?[component.IndexSpaces.Count(ComponentSort.CoreInstance)];
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
        foreach (var instance in graph.Instances) _hooks[instance.Index] = ModuleHooks.Find(instance.Module, _options.Protocol, _messages);
        var beside = graph.Instances.FirstOrDefault(instance => _hooks[instance.Index] is not null);
        var uses = new CoreUses(graph);
        _wrapped += uses.WrappedCount + (beside is null ? CountWrapped(graph, uses) : 0);
        var targets = ImmutableArray.CreateBuilder<ComponentTarget>();
        foreach (var export in uses.All)
        {
            _cancellation.ThrowIfCancellationRequested();
            AddTargets(targets, graph.Find(export.Key.Instance)!, export.Key.Name, export.Uses, beside);
        }

        foreach (var key in beside is null ? [] : uses.Inseparable)
            _messages.Add(WrapMessage.Warning($"What {key} stands for is called by other modules and by the canonical ABI: it is not wrapped."));
        var nested = PlanNested();
        var protocol = beside is null ? nested.Find(inner => inner.Plan.Protocol is not null)?.Plan.Protocol : _hooks[beside.Index]!.Protocol;
        return new ComponentWrapPlan(graph, protocol, targets.ToImmutable(), [.. nested.Where(inner => inner.Plan.HasTargets)], [.. _messages.Distinct()], _wrapped);
    }

    private List<NestedWrapPlan> PlanNested()
    {
        var plans = new List<NestedWrapPlan>();
        foreach (var entry in _component.IndexSpaces[ComponentSort.Component])
        {
            if (entry.Definition is not NestedComponentDefinition { Component: { } nested }) continue;
            var plan = new ComponentWrapPlanner(nested, _options, _cancellation).PlanOne();
            plans.Add(new NestedWrapPlan(entry.Index, plan));
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
        var hooks = _hooks[source.Index];
        var protocol = (hooks ?? _hooks[beside.Index]!).Protocol;
        var byCalls = uses.GroupBy(use => use.Purpose?.FindCalls(protocol) ?? HookCalls.None).ToList();
        bool isInline = _options.Mode == WrapMode.Inline && hooks is not null && source.IsOwn;
        foreach (var group in byCalls.Where(group => group.Key != HookCalls.None))
        {
            var target = new ComponentTarget(
                source,
                name,
                function,
                group.First().Purpose!.Role,
                group.Key,
                [.. group.Select(use => use.Site).Distinct()],
                hooks is null ? beside : source,
                isInline ? hooks : null,
                isInline && !source.IsShared && byCalls.Count == 1);
            CheckType(target);
            targets.Add(target);
        }
    }

    private bool IsWrapped(CoreModuleInstance source, uint function)
    {
        if (source.HoldsWrappers) return true;
        return _hooks[source.Index] is { } hooks && WrapperShape.IsWrapper(source.Module, function, hooks);
    }

    private static int CountWrapped(CoreInstanceGraph graph, CoreUses uses)
    {
        var functions = new List<UsedFunction>();
        foreach (var export in uses.All)
        {
            var source = graph.Find(export.Key.Instance)!;
            if (source.FindFunction(export.Key.Name) is not { } function) continue;
            if (export.Uses.FirstOrDefault(use => use.Purpose is not null)?.Purpose is { } purpose) functions.Add(new UsedFunction(source.Module, function, purpose.Role));
        }

        return WrapperShape.Count(functions);
    }

    private static void CheckType(ComponentTarget target)
    {
        if (target.Calls.Suspended is null || target.Type.Results is [var result] && result == CoreValueType.I32) return;
        throw new WasmException(
            WasmErrorCode.WasmInvalid, $"The export {target.Name} of core instance {target.Source.Index} is {target.Type}; lifted with a callback, or as one, it returns one i32.");
    }
}
