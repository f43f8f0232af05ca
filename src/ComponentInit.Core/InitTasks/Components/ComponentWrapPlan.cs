using System.Collections.Immutable;
using ComponentInit.Core.InitTasks.Protocols;

namespace ComponentInit.Core.InitTasks.Components;

/// <summary>What there is to wrap in a component.</summary>
/// <param name="Graph">The core instances of the component.</param>
/// <param name="Protocol">The protocol of its hooks, or of those of the first nested component that has some; null where there are none.</param>
/// <param name="Targets">What to wrap in the component itself.</param>
/// <param name="Nested">The plans for nested components in which there is something to wrap, in their order.</param>
/// <param name="Messages">What the user should know, of nested components too.</param>
/// <param name="WrappedCount">How many functions are wrapped already, in nested components too.</param>
internal sealed record ComponentWrapPlan(
    CoreInstanceGraph Graph,
    InitTaskProtocol? Protocol,
    ImmutableArray<ComponentTarget> Targets,
    ImmutableArray<NestedWrapPlan> Nested,
    ImmutableArray<WrapMessage> Messages,
    int WrappedCount)
{
    /// <summary>Whether there is anything to wrap.</summary>
    public bool HasTargets => !Targets.IsEmpty || !Nested.IsEmpty;

    /// <summary>The same for the user.</summary>
    public WrapPlan ToPlan() => new(Protocol, [.. Exports("")], Messages);

    private IEnumerable<WrappedExport> Exports(string place) => Targets
        .Select(target => new WrappedExport(target.Name, $"{place}core instance {target.Source.Index}", target.Role, target.Calls, target.Mode))
        .Concat(Nested.SelectMany(nested => nested.Plan.Exports($"{place}component {nested.Index}, ")));
}
