using System.Collections.Immutable;
using System.Diagnostics;

namespace ComponentInit.Core.Preinit;

/// <summary>Reports the steps as they begin, measures them, and lets a cancelled token end the work between two of them.</summary>
internal sealed class PhaseClock(IProgress<PreinitProgress>? progress, CancellationToken cancellation)
{
    private readonly ImmutableArray<(PreinitPhase Phase, TimeSpan Time)>.Builder _phases = ImmutableArray.CreateBuilder<(PreinitPhase, TimeSpan)>();
    private PreinitPhase? _current;
    private long _since;

    /// <summary>What was measured; the step that runs ends here.</summary>
    public PreinitTimings Finish()
    {
        Stop();
        return new PreinitTimings(_phases.ToImmutable());
    }

    /// <summary>Ends the step that runs and begins another.</summary>
    public void Begin(PreinitPhase phase)
    {
        cancellation.ThrowIfCancellationRequested();
        Stop();
        _current = phase;
        _since = Stopwatch.GetTimestamp();
        progress?.Report(new PreinitProgress(phase));
    }

    /// <summary>Tells something about the step that runs, one line each.</summary>
    public void Tell(params IEnumerable<string> details)
    {
        if (progress is null || _current is not { } phase) return;
        foreach (string detail in details) progress.Report(new PreinitProgress(phase, detail));
    }

    private void Stop()
    {
        if (_current is { } phase) _phases.Add((phase, Stopwatch.GetElapsedTime(_since)));
        _current = null;
    }
}
