using ComponentInit.Core.Preinit;
using ComponentInit.Core.Snapshots;
using ComponentInit.Tool.Documents;
using ComponentInit.Tool.Options;
using ComponentInit.Tool.Parsing;

namespace ComponentInit.Tool.Reports;

/// <summary>What pre-initialisation did, as a document and as a few lines for people.</summary>
internal static class PreinitReport
{
    private const int ListedHostCalls = 5;

    /// <summary>Makes the document.</summary>
    public static PreinitDocument Create(PreinitResult result, OutputPlan plan)
    {
        Snapshot snapshot = result.Snapshot;
        return new PreinitDocument(
            PreinitDocument.SchemaName,
            snapshot.Input,
            plan.Name(snapshot.Output),
            plan.Path,
            plan.ManifestPath,
            snapshot.Init.Function,
            [.. snapshot.Instances.SelectMany(Memories)],
            snapshot.Instances.Sum(instance => instance.ChangedGlobals.Length),
            snapshot.Instances.Sum(instance => instance.ChangedTables.Length),
            snapshot.HostCalls,
            snapshot.Nondeterminism,
            snapshot.Warnings,
            [.. result.Timings.Phases.Select(phase => new PhaseItem(phase.Phase.ToString().ToLowerInvariant(), phase.Time.TotalMilliseconds))],
            result.Timings.Total.TotalMilliseconds);
    }

    /// <summary>Writes the lines for people.</summary>
    /// <param name="report">The document.</param>
    /// <param name="target">Where to.</param>
    /// <param name="verbose">Whether the time of each step and all host calls are wanted.</param>
    public static void Write(PreinitDocument report, TextWriter target, bool verbose)
    {
        string output = report.OutputPath ?? "standard output";
        string files = Printable.Escape($"{report.Input.Name} -> {output}");
        target.WriteLine($"{files}: {ByteSize.Format(report.Input.Size)} -> {ByteSize.Format(report.Output.Size)}");
        string time = Duration.Format(TimeSpan.FromMilliseconds(report.TotalMilliseconds));
        target.WriteLine($"  init      {Printable.Escape(report.Init)}, {time} in all{(verbose ? $" ({Times(report)})" : "")}");
        foreach (MemoryItem memory in report.Memories)
            target.WriteLine($"  memory    {Name(memory)}{Pages(memory)}, {ByteSize.Format(memory.NonZeroBytes)} not zero, {Count(memory.Segments, "data segment")}");
        target.WriteLine($"  globals   {report.ChangedGlobals} changed");
        if (report.ChangedTables > 0) target.WriteLine($"  tables    {report.ChangedTables} changed");
        foreach (HostCallReport call in report.HostCalls.Take(verbose ? int.MaxValue : ListedHostCalls))
            target.WriteLine($"  host call {Printable.Escape($"{call.Module}.{call.Name}")}, {Count(call.Count, "call")}{FirstCaller(call)}");
        int others = report.HostCalls.Count - ListedHostCalls;
        if (!verbose && others > 0) target.WriteLine($"  host call {Count(others, "other import")} (-v lists them)");
    }

    private static IEnumerable<MemoryItem> Memories(InstanceReport instance) => instance.Memories.Select(
        memory => new MemoryItem(instance.Path, memory.Index, memory.PagesBefore, memory.PagesAfter, memory.NonZeroBytes, memory.Segments));

    private static string Name(MemoryItem memory) => memory is { Instance: "0", Index: 0 } ? "" : $"{memory.Index} of instance {memory.Instance}: ";

    private static string Pages(MemoryItem memory) =>
        memory.PagesBefore == memory.PagesAfter ? Count(memory.PagesAfter, "page") : $"{memory.PagesBefore} -> {Count(memory.PagesAfter, "page")}";

    private static string FirstCaller(HostCallReport call) => call.FirstCallPath.IsEmpty ? "" : $", first from {Printable.Escape(call.FirstCallPath[0])}";

    private static string Times(PreinitDocument report) =>
        string.Join(", ", report.Phases.Select(phase => $"{phase.Name} {Duration.Format(TimeSpan.FromMilliseconds(phase.Milliseconds))}"));

    private static string Count(long count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
