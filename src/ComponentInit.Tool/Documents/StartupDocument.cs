using ComponentInit.Core.Startup.Detection;
using ComponentInit.Core.Startup.Text;

namespace ComponentInit.Tool.Documents;

/// <summary><c>componentinit.startup/1</c>: what <c>startup --json</c> writes. It can be given back with <c>--plan</c>.</summary>
/// <param name="Schema">Always <see cref="SchemaName"/>.</param>
/// <param name="Name">File name, or <c>(memory)</c> for standard input.</param>
/// <param name="Kind"><c>library</c>, <c>reactor</c>, <c>command</c>, <c>multi-command</c>, <c>side</c>, <c>component</c>, <c>ambiguous</c> or <c>unknown</c>.</param>
/// <param name="Certainty"><c>certain</c>, <c>likely</c> or <c>unknown</c>.</param>
/// <param name="Declared">Whether the binary declares it in a section <c>init.0</c>.</param>
/// <param name="Flags">Flags of the program, such as <c>SELF_INIT</c>.</param>
/// <param name="Rules">The rules that fired, in the order they were asked.</param>
/// <param name="Entries">The calls that start it, by phase and order.</param>
/// <param name="Conventions">What it follows.</param>
/// <param name="Handoffs">What the host gets before the first call.</param>
/// <param name="Hosts">What hosts that go by their own rules do with it.</param>
/// <param name="Messages">What to mind.</param>
/// <param name="OutputPath">File of the binary that was written, as given with <c>-o</c>; null where none was.</param>
public sealed record StartupDocument(
    string Schema,
    string Name,
    string Kind,
    string Certainty,
    bool Declared,
    IReadOnlyList<string> Flags,
    IReadOnlyList<FiredRule> Rules,
    IReadOnlyList<EntryDocument> Entries,
    IReadOnlyList<string> Conventions,
    IReadOnlyList<HandoffDocument> Handoffs,
    IReadOnlyList<StartupHostItem> Hosts,
    IReadOnlyList<StartupNote> Messages,
    string? OutputPath)
{
    /// <summary>Name and version of the document.</summary>
    public const string SchemaName = "componentinit.startup/1";

    internal static StartupDocument From(string name, StartupReport report, string? outputPath)
    {
        PlanDocument plan = PlanJson.ToDocument(report.Plan);
        return new StartupDocument(
            SchemaName,
            name,
            plan.Kind,
            report.Certainty.ToString().ToLowerInvariant(),
            report.IsDeclared,
            plan.Flags!,
            report.Rules,
            plan.Entries!,
            plan.Conventions!,
            plan.Handoffs!,
            [.. report.Hosts.Select(StartupHostItem.From)],
            report.Messages,
            outputPath);
    }
}
