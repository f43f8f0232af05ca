using ComponentInit.Core.Startup.Text;

namespace ComponentInit.Core.Startup.Plans;

/// <summary>Something of the instance that a host module needs before the first entry is called.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Export">The name it is exported under; empty for <see cref="HandoffKind.Instance"/>; null where <paramref name="Index"/> says which.</param>
/// <param name="Index">Its index where it is not exported, else null.</param>
/// <param name="To">The import module that receives it, such as <c>wasi_snapshot_preview1</c>.</param>
/// <param name="Role">What it is to the receiver: <c>memory</c>, <c>table</c>, <c>allocator</c>, <c>argv</c>, <c>tls.size</c>, ...</param>
public sealed record StartupHandoff(HandoffKind Kind, string? Export, uint? Index, string To, string Role)
{
    /// <inheritdoc/>
    public override string ToString() => $"{StartupTerms.Of(Kind)} {Export ?? $"#{Index}"} to {To} as {Role}";
}
