using ComponentInit.Core.Snapshots;
using ComponentInit.Tool.Documents;
using ComponentInit.Tool.Reports;
using Xunit;

namespace ComponentInit.Tool.Tests.Reports;

public sealed class PreinitReportTests
{
    [Fact]
    public void A_few_lines_say_what_changed() =>
        Assert.Equal(
            """
            in.wasm -> out.wasm: 1.0 KiB -> 2.0 KiB
              init      init, 1.50 s in all
              memory    1 -> 2 pages, 3 B not zero, 1 data segment
              memory    1 of instance 2: 4 pages, 0 B not zero, 0 data segments
              globals   7 changed
              host call env.f0, 1 call, first from main

            """,
            Write(Report(hostCalls: 1), verbose: false));

    [Fact]
    public void Many_host_calls_are_listed_only_when_verbose()
    {
        string plain = Write(Report(hostCalls: 8), verbose: false);
        Assert.Contains("env.f4", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("env.f5", plain, StringComparison.Ordinal);
        Assert.Contains("3 other imports (-v lists them)", plain, StringComparison.Ordinal);
        string verbose = Write(Report(hostCalls: 8), verbose: true);
        Assert.Contains("env.f7", verbose, StringComparison.Ordinal);
        Assert.Contains("(plan 500 ms, run 1.00 s)", verbose, StringComparison.Ordinal);
    }

    private static PreinitDocument Report(int hostCalls) => new(
        PreinitDocument.SchemaName,
        new FileIdentity("in.wasm", 1024, ""),
        new FileIdentity("out.wasm", 2048, ""),
        "out.wasm",
        null,
        "init",
        [new MemoryItem("0", 0, 1, 2, 3, 1), new MemoryItem("2", 1, 4, 4, 0, 0)],
        7,
        0,
        [.. Enumerable.Range(0, hostCalls).Select(i => new HostCallReport("env", $"f{i}", 1, ["main"]))],
        [],
        [],
        [new PhaseItem("plan", 500), new PhaseItem("run", 1000)],
        1500);

    private static string Write(PreinitDocument report, bool verbose)
    {
        using StringWriter writer = new() { NewLine = "\n" };
        PreinitReport.Write(report, writer, verbose);
        return writer.ToString();
    }
}
