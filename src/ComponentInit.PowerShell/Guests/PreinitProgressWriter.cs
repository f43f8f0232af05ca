using System.Management.Automation;
using ComponentInit.Core.Preinit;

namespace ComponentInit.PowerShell.Guests;

/// <summary>Shows the phases of a pre-initialisation as one progress bar and as verbose messages, and what came out of them as debug messages.</summary>
internal sealed class PreinitProgressWriter : IProgress<PreinitProgress>, IDisposable
{
    private const int ActivityId = 1;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    private static readonly int PhaseCount = Enum.GetValues<PreinitPhase>().Length;

    private readonly PipelineQueue _queue;
    private readonly string _source;
    private readonly Lock _lock = new();
    private readonly Timer _timer;
    private PreinitPhase? _phase;

    /// <summary>Begins; nothing is shown before the first phase.</summary>
    /// <param name="queue">Where the records go.</param>
    /// <param name="source">The binary's name.</param>
    public PreinitProgressWriter(PipelineQueue queue, string source)
    {
        _queue = queue;
        _source = source;

        // The console draws a record that follows another one closely only when a further one comes: a long phase would be shown as the one before it.
        _timer = new Timer(_ => Repeat(), null, Interval, Interval);
    }

    /// <inheritdoc/>
    public void Report(PreinitProgress value)
    {
        if (value.Detail is { } detail)
        {
            _queue.Add(cmdlet => cmdlet.WriteDebug($"{_source}: {value.Phase}: {detail}"));
            return;
        }

        _queue.Add(cmdlet => cmdlet.WriteVerbose($"{_source}: {value.Phase}"));
        lock (_lock) _phase = value.Phase;
        _queue.Add(cmdlet => cmdlet.WriteProgress(Record(value.Phase)));
    }

    /// <summary>Takes the bar away.</summary>
    public void Dispose()
    {
        _timer.Dispose();
        lock (_lock) _phase = null;
        _queue.Add(cmdlet => cmdlet.WriteProgress(new ProgressRecord(ActivityId, Activity, "Done") { RecordType = ProgressRecordType.Completed }));
    }

    private string Activity => $"Pre-initialising {_source}";

    // Adds within the lock, so that no bar comes after it was taken away.
    private void Repeat()
    {
        lock (_lock)
        {
            if (_phase is { } phase) _queue.TryAdd(cmdlet => cmdlet.WriteProgress(Record(phase)));
        }
    }

    private ProgressRecord Record(PreinitPhase phase) => new(ActivityId, Activity, phase.ToString()) { PercentComplete = 100 * (int)phase / PhaseCount };
}
