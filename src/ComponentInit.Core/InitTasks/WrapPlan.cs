using System.Collections.Immutable;
using ComponentInit.Core.InitTasks.Protocols;

namespace ComponentInit.Core.InitTasks;

/// <summary>What wrapping a binary would do.</summary>
/// <param name="Protocol">The protocol of the hooks that were found; null when there are none.</param>
/// <param name="Exports">The exports to wrap, with the calls around each; empty when nothing is to be done.</param>
/// <param name="Messages">What the user should know.</param>
public sealed record WrapPlan(InitTaskProtocol? Protocol, ImmutableArray<WrappedExport> Exports, ImmutableArray<WrapMessage> Messages);
