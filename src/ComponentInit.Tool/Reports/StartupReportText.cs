using System.Globalization;
using ComponentInit.Core.Startup.Detection;
using ComponentInit.Core.Startup.Hosts;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Text;
using ComponentInit.Tool.Documents;

namespace ComponentInit.Tool.Reports;

/// <summary>How a binary starts, for people: what it is, the calls, why that is thought, what hosts do.</summary>
internal static class StartupReportText
{
    /// <summary>Writes it, without the messages.</summary>
    public static void Write(string name, StartupReport report, TextWriter target)
    {
        string flags = string.Concat(StartupTerms.Of(report.Plan.Flags).Select(flag => " " + flag));
        string known = report.IsDeclared ? "declared" : report.Certainty.ToString().ToLowerInvariant();
        target.WriteLine($"{Printable.Escape(name)}: {StartupTerms.Of(report.Plan.Kind)}{flags} ({known})");
        WriteEntries(report.Plan, target);

        TextTable facts = new();
        foreach (StartupHandoff handoff in report.Plan.Handoffs) facts.Add("handoff", Describe(handoff));
        if (!report.Plan.Conventions.IsEmpty) facts.Add("conventions", string.Join(", ", report.Plan.Conventions.Select(StartupTerms.Of)));
        foreach (FiredRule rule in report.Rules) facts.Add($"rule {rule.Id}", rule.Evidence);
        target.WriteLine();
        facts.Write(target);

        TextTable hosts = new("HOST", "OUTCOME", "WHAT IT DOES");
        foreach (HostBehaviour host in report.Hosts) hosts.Add(host.Host, StartupHostItem.Word(host.Outcome), host.Text);
        if (hosts.IsEmpty) return;
        target.WriteLine();
        hosts.Write(target);
    }

    private static void WriteEntries(StartupPlan plan, TextWriter target)
    {
        TextTable entries = new("PHASE", "ORDER", "CALL", "FLAGS", "RESULT") { NumberColumns = new HashSet<int> { 1 } };
        foreach (StartupEntry entry in plan.InOrder())
        {
            entries.Add(
                $"{Number((int)entry.Phase)} {StartupTerms.Of(entry.Phase)}", Number(entry.Order), $"{entry.Target}({string.Join(", ", entry.Arguments.Select(StartupTerms.Of))})",
                string.Join(' ', StartupTerms.Of(entry.Flags)), StartupTerms.Of(entry.Result));
        }

        if (entries.IsEmpty) return;
        target.WriteLine();
        entries.Write(target);
    }

    private static string Describe(StartupHandoff handoff)
    {
        string what = handoff.Index is { } index ? $"{StartupTerms.Of(handoff.Kind)} {Number(index)}" : $"{StartupTerms.Of(handoff.Kind)} {handoff.Export}".TrimEnd();
        return $"{what} -> {(handoff.To.Length == 0 ? "the host" : handoff.To)} as {handoff.Role}";
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
