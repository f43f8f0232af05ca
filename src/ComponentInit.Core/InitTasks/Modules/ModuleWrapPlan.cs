using System.Collections.Immutable;
using ComponentInit.Core.InitTasks.Protocols;

namespace ComponentInit.Core.InitTasks.Modules;

/// <summary>What there is to wrap in a core module.</summary>
/// <param name="Hooks">The hooks, or null where there are none.</param>
/// <param name="Targets">The exports to wrap, in their order.</param>
/// <param name="Messages">What the user should know.</param>
internal sealed record ModuleWrapPlan(ModuleHooks? Hooks, ImmutableArray<ModuleTarget> Targets, ImmutableArray<WrapMessage> Messages)
{
    /// <summary>The same for the user.</summary>
    public WrapPlan ToPlan() =>
        new(Hooks?.Protocol, [.. Targets.Select(target => new WrappedExport(target.Name, null, target.Role, target.Calls, WrapMode.Inline))], Messages);
}
