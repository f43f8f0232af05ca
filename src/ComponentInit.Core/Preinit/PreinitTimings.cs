using System.Collections.Immutable;

namespace ComponentInit.Core.Preinit;

/// <summary>How long the steps took; it is no part of the manifest.</summary>
/// <param name="Phases">Each step with its time, in their order.</param>
public sealed record PreinitTimings(ImmutableArray<(PreinitPhase Phase, TimeSpan Time)> Phases)
{
    /// <summary>All steps together.</summary>
    public TimeSpan Total => Phases.Aggregate(TimeSpan.Zero, (sum, phase) => sum + phase.Time);
}
