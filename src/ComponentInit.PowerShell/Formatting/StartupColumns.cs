using ComponentInit.Core.Startup.Detection;
using ComponentInit.Core.Startup.Text;

namespace ComponentInit.PowerShell.Formatting;

/// <summary>What the view of a start-up report shows; ComponentInit.PS.Format.ps1xml calls these methods.</summary>
public static class StartupColumns
{
    /// <summary>The kind as the section names it.</summary>
    public static string Kind(StartupReport report) => report is null ? "" : StartupTerms.Of(report.Plan.Kind);

    /// <summary>How sure it is, and where from.</summary>
    public static string Certainty(StartupReport report) => report is null ? "" : $"{report.Certainty.ToString().ToLowerInvariant()}{(report.IsDeclared ? " (declared)" : "")}";

    /// <summary>The calls in their order.</summary>
    public static IReadOnlyList<string> Entries(StartupReport report) => [.. (report?.Plan.InOrder() ?? []).Select(entry => entry.ToString())];

    /// <summary>The rules with their evidence.</summary>
    public static IReadOnlyList<string> Rules(StartupReport report) => [.. (report?.Rules ?? []).Select(rule => rule.ToString())];

    /// <summary>What the host is given.</summary>
    public static IReadOnlyList<string> Handoffs(StartupReport report) =>
        [.. (report?.Plan.Handoffs ?? []).Select(handoff => handoff.ToString())];

    /// <summary>The conventions.</summary>
    public static IReadOnlyList<string> Conventions(StartupReport report) => [.. (report?.Plan.Conventions ?? []).Select(convention => convention.ToString())];

    /// <summary>What hosts do.</summary>
    public static IReadOnlyList<string> Hosts(StartupReport report) => [.. (report?.Hosts ?? []).Select(host => host.ToString())];
}
