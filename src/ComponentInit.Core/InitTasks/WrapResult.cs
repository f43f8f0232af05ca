using System.Collections.Immutable;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.InitTasks.Protocols;

namespace ComponentInit.Core.InitTasks;

/// <summary>What wrapping made.</summary>
/// <param name="Output">The new binary; the input itself where nothing was wrapped.</param>
/// <param name="Protocol">The protocol of the hooks; null when there are none.</param>
/// <param name="Wrapped">The exports that are wrapped now and were not before, with the calls around each.</param>
/// <param name="Messages">What the user should know.</param>
public sealed record WrapResult(WasmBinary Output, InitTaskProtocol? Protocol, ImmutableArray<WrappedExport> Wrapped, ImmutableArray<WrapMessage> Messages)
{
    /// <summary>Whether anything changed.</summary>
    public bool IsChanged => !Wrapped.IsEmpty;
}
