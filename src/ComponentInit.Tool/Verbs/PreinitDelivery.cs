using System.CommandLine;
using ComponentInit.Core.Preinit;
using ComponentInit.Core.Snapshots;
using ComponentInit.Tool.Consoles;
using ComponentInit.Tool.Documents;
using ComponentInit.Tool.Options;
using ComponentInit.Tool.Reports;

namespace ComponentInit.Tool.Verbs;

/// <summary>Writes what pre-initialisation made: the binary, its manifest, and the report on standard error or as JSON.</summary>
internal sealed class PreinitDelivery(ToolContext context, CommonOptions common, OutputOptions output, ParseResult parsed)
{
    private readonly OutputPlan _plan = output.Bind(parsed);

    /// <summary>Refuses, before any work, what cannot be written; see <see cref="OutputPlan.Check"/>.</summary>
    public void Check() => _plan.Check(context, parsed.GetValue(common.Json));

    /// <summary>Writes all of it.</summary>
    /// <param name="result">What was made.</param>
    /// <param name="status">The line that showed progress; it goes first.</param>
    public void Deliver(PreinitResult result, StatusLine status)
    {
        _plan.Write(context, result.Output.Bytes, () => SnapshotManifest.Write(result.Snapshot with { Output = _plan.Name(result.Snapshot.Output) }));
        status.Clear();
        PreinitDocument report = PreinitReport.Create(result, _plan);
        if (!parsed.GetValue(common.Quiet)) PreinitReport.Write(report, context.Error, parsed.GetValue(common.Verbose));
        foreach (string warning in report.Warnings)
            WarningText.Write(context, common, parsed, warning);
        if (parsed.GetValue(common.Json)) JsonOutput.Write(report, ToolJsonContext.Default.PreinitDocument, context);
    }
}
