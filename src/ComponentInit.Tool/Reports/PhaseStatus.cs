using ComponentInit.Core.Preinit;
using ComponentInit.Tool.Consoles;

namespace ComponentInit.Tool.Reports;

/// <summary>Shows the step that pre-initialisation is at.</summary>
internal sealed class PhaseStatus : IProgress<PreinitProgress>
{
    private readonly StatusLine _line;

    /// <summary>Shows steps on a line.</summary>
    public PhaseStatus(StatusLine line) => _line = line;

    /// <inheritdoc/>
    public void Report(PreinitProgress value) => _line.Show(value.Phase switch
    {
        PreinitPhase.Plan => "reading the program",
        PreinitPhase.Instrument => "instrumenting",
        PreinitPhase.Compile => "compiling",
        PreinitPhase.Run => "running init",
        PreinitPhase.Capture => "capturing state",
        PreinitPhase.Rewrite => "writing state into the program",
        PreinitPhase.Verify => "verifying",
        _ => value.Phase.ToString(),
    });
}
