using ComponentInit.Core.Preinit;
using ComponentInit.Tool.Consoles;

namespace ComponentInit.Tool.Reports;

/// <summary>Shows the step that pre-initialisation is at.</summary>
/// <param name="line">Where.</param>
/// <param name="details">Where what comes out of the steps goes; null where nobody asked for it.</param>
internal sealed class PhaseStatus(StatusLine line, TextWriter? details) : IProgress<PreinitProgress>
{
    /// <inheritdoc/>
    public void Report(PreinitProgress value)
    {
        if (value.Detail is null)
        {
            line.Show(Describe(value.Phase));
        }
        else if (details is not null)
        {
            line.Clear();
            details.WriteLine($"{value.Phase.ToString().ToLowerInvariant()}: {Printable.Escape(value.Detail)}");
        }
    }

    private static string Describe(PreinitPhase phase) => phase switch
    {
        PreinitPhase.Plan => "reading the program",
        PreinitPhase.Instrument => "instrumenting",
        PreinitPhase.Compile => "compiling",
        PreinitPhase.Run => "running init",
        PreinitPhase.Capture => "capturing state",
        PreinitPhase.Rewrite => "writing state into the program",
        PreinitPhase.Verify => "verifying",
        _ => phase.ToString(),
    };
}
