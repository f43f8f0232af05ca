using System.Collections.Immutable;
using ComponentInit.Core.Startup.Text;

namespace ComponentInit.Core.Startup.Plans;

/// <summary>How a program starts: what its <c>init.0</c> section says, or what was read from its bytes.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Flags">Flags of the program.</param>
/// <param name="Entries">Calls in the order of the section; <see cref="InOrder"/> has the order of execution.</param>
/// <param name="Handoffs">What the host gets before the first call, in order.</param>
/// <param name="Conventions">What it follows.</param>
public sealed record StartupPlan(
    StartupKind Kind, ProgramFlags Flags, ImmutableArray<StartupEntry> Entries, ImmutableArray<StartupHandoff> Handoffs, ImmutableArray<StartupConvention> Conventions)
{
    /// <summary>The entries by phase, order and place in the list.</summary>
    public ImmutableArray<StartupEntry> InOrder() => [.. Entries.OrderBy(entry => entry.Phase).ThenBy(entry => entry.Order)];

    /// <summary>The entries of one phase, in the order of execution.</summary>
    public ImmutableArray<StartupEntry> OfPhase(StartupPhase phase) => [.. Entries.Where(entry => entry.Phase == phase).OrderBy(entry => entry.Order)];

    /// <inheritdoc/>
    public override string ToString() => Entries.IsEmpty ? StartupTerms.Of(Kind) : $"{StartupTerms.Of(Kind)}: {string.Join("; ", InOrder())}";
}
