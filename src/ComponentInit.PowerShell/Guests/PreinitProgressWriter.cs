using System.Management.Automation;
using ComponentInit.Core.Preinit;

namespace ComponentInit.PowerShell.Guests;

/// <summary>Shows the phases of a pre-initialisation as one progress bar and as verbose messages.</summary>
/// <param name="queue">Where the records go.</param>
/// <param name="source">The binary's name.</param>
internal sealed class PreinitProgressWriter(PipelineQueue queue, string source) : IProgress<PreinitProgress>
{
    private const int ActivityId = 1;

    private static readonly int PhaseCount = Enum.GetValues<PreinitPhase>().Length;

    /// <inheritdoc/>
    public void Report(PreinitProgress value)
    {
        string phase = value.Phase.ToString();
        int percent = 100 * (int)value.Phase / PhaseCount;
        queue.Add(cmdlet =>
        {
            cmdlet.WriteVerbose($"{source}: {phase}");
            cmdlet.WriteProgress(new ProgressRecord(ActivityId, $"Pre-initialising {source}", phase) { PercentComplete = percent });
        });
    }

    /// <summary>Takes the bar away.</summary>
    public void Complete() =>
        queue.Add(cmdlet => cmdlet.WriteProgress(new ProgressRecord(ActivityId, $"Pre-initialising {source}", "Done") { RecordType = ProgressRecordType.Completed }));
}
