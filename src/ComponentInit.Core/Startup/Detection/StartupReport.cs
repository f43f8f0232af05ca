using System.Collections.Immutable;
using ComponentInit.Core.Startup.Hosts;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Wasm;

namespace ComponentInit.Core.Startup.Detection;

/// <summary>How a binary starts, how that is known, and what to mind.</summary>
/// <param name="Plan">The plan. Its kind is <see cref="StartupKind.Ambiguous"/> or <see cref="StartupKind.Unknown"/> where the bytes do not tell.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Rules">The rules that fired, in the order they were asked, with their evidence; never empty.</param>
/// <param name="Messages">What a user should know.</param>
public sealed record StartupReport(StartupPlan Plan, StartupCertainty Certainty, ImmutableArray<FiredRule> Rules, ImmutableArray<StartupNote> Messages)
{
    /// <summary>Whether the binary declares the plan itself, in a section <c>init.0</c>.</summary>
    public bool IsDeclared { get; init; }

    /// <summary>What hosts that go by their own rules do with the binary; they read no declaration.</summary>
    public ImmutableArray<HostBehaviour> Hosts { get; init; } = [];

    /// <summary>Fails where the plan cannot be used as it is.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.StartupInvalid"/>: the first of the errors among the messages.</exception>
    public void ThrowIfInvalid()
    {
        if (Messages.FirstOrDefault(message => message.IsError) is { } error) throw new WasmException(WasmErrorCode.StartupInvalid, error.ToString());
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Plan} ({(IsDeclared ? "declared" : Certainty.ToString().ToLowerInvariant())})";
}
