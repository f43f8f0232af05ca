using ComponentInit.Core.Inspection;
using ComponentInit.Core.Startup.Text;

namespace ComponentInit.Tool.Documents;

/// <summary>How the binary of an <see cref="InspectDocument"/> starts.</summary>
/// <param name="Kind"><c>library</c>, <c>reactor</c>, <c>command</c>, <c>multi-command</c>, <c>side</c>, <c>component</c>, <c>ambiguous</c> or <c>unknown</c>.</param>
/// <param name="Calls">What a host calls to start or run it, in order.</param>
/// <param name="Preinit">What is called at build time.</param>
/// <param name="Origin"><c>declared</c>, <c>detected</c>, <c>likely</c> or <c>unknown</c>.</param>
/// <param name="Problem">Why it cannot be told, or why the declaration does not hold; null where there is nothing to say.</param>
public sealed record InspectedStartupItem(string Kind, IReadOnlyList<string> Calls, IReadOnlyList<string> Preinit, string Origin, string? Problem)
{
    internal static InspectedStartupItem From(StartupSummary startup) => new(StartupTerms.Of(startup.Kind), startup.Calls, startup.Preinit, startup.Origin, startup.Problem);
}
