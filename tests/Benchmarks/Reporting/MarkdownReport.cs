using System.Globalization;
using System.Text;

namespace ComponentInit.Benchmarks.Reporting;

/// <summary>Writes one table: a line for each item and peer, with ratios against our own cold run on the same item.</summary>
internal static class MarkdownReport
{
    public static string Write(IEnumerable<BenchmarkRow> rows, int runs)
    {
        StringBuilder text = new();
        text.AppendLine(CultureInfo.InvariantCulture, $"Whole process, median of {runs}, {Environment.ProcessorCount} cores. Ratios are against the first line of the same input: above 1 is more than ours.");
        text.AppendLine();
        text.AppendLine("| input | bytes | program | wall ms | ratio | CPU ms | peak MiB | ratio | output bytes | ratio |");
        text.AppendLine("|---|---:|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var item in rows.GroupBy(row => row.Item))
        {
            var first = item.First();
            foreach (var row in item)
            {
                AppendRow(text, row, first);
            }
        }

        return text.ToString();
    }

    /// <summary>A table of what components take to their first answer.</summary>
    /// <param name="lines">Its lines.</param>
    public static string WriteStarts(IReadOnlyCollection<string> lines) => lines.Count == 0 ? "" : $"""

        Instance and first call of components, compiled before, in milliseconds.

        | component | before, with init | after | ratio |
        |---|---:|---:|---:|
        {string.Join('\n', lines)}

        """;

    /// <summary>A table of what a call of a lifted function costs.</summary>
    /// <param name="calls">Nanoseconds a call, by what was called.</param>
    public static string WriteCalls(IReadOnlyCollection<(string What, double Nanoseconds)> calls) => calls.Count == 0 ? "" : $"""

        A call from one component to another, compiled with optimisation.

        | callee | ns a call |
        |---|---:|
        {string.Join('\n', calls.Select(call => string.Create(CultureInfo.InvariantCulture, $"| {call.What} | {call.Nanoseconds:N1} |")))}

        """;

    private static void AppendRow(StringBuilder text, BenchmarkRow row, BenchmarkRow first)
    {
        text.Append(CultureInfo.InvariantCulture, $"| {row.Item} | {row.InputBytes:N0} | {row.Peer} |");
        if (row.Median is not { } median)
        {
            text.AppendLine(" failed | | | | | | |");
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $" {median.Wall.TotalMilliseconds:N0} | {Ratio(median.Wall.TotalMilliseconds, first.Median?.Wall.TotalMilliseconds)}");
        text.Append(CultureInfo.InvariantCulture, $" | {median.Cpu.TotalMilliseconds:N0} | {median.PeakBytes / 1048576.0:N0} | {Ratio(median.PeakBytes, first.Median?.PeakBytes)}");
        text.AppendLine(CultureInfo.InvariantCulture, $" | {row.OutputBytes:N0} | {Ratio(row.OutputBytes, first.OutputBytes)} |");
    }

    private static string Ratio(double value, double? reference) =>
        reference is > 0 ? (value / reference.Value).ToString("0.00", CultureInfo.InvariantCulture) : "";
}
