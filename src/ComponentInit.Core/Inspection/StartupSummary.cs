using System.Collections.Immutable;
using ComponentInit.Core.Startup.Detection;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Text;

namespace ComponentInit.Core.Inspection;

/// <summary>How a binary starts, in a line.</summary>
/// <param name="Kind">What it is to a host.</param>
/// <param name="Calls">What a host calls to start or run it, in order; the exports of a multi-command, each a command, are not among them.</param>
/// <param name="Preinit">What is called at build time.</param>
/// <param name="IsDeclared">Whether the binary says so itself, in a section <c>init.0</c>.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Problem">Why it cannot be told, or why the declaration does not hold; null where there is nothing to say.</param>
public sealed record StartupSummary(
    StartupKind Kind, ImmutableArray<string> Calls, ImmutableArray<string> Preinit, bool IsDeclared, StartupCertainty Certainty, string? Problem = null)
{
    /// <summary>Where the answer is from: <c>declared</c>, <c>detected</c>, <c>likely</c> (detected, on evidence that is a habit only) or <c>unknown</c>.</summary>
    public string Origin => Certainty switch
    {
        _ when Problem is not null => "unknown",
        _ when IsDeclared => "declared",
        StartupCertainty.Certain => "detected",
        StartupCertainty.Likely => "likely",
        _ => "unknown",
    };

    /// <summary>Such as <c>reactor: _initialize; preinit wizer-initialize (detected)</c>.</summary>
    public override string ToString()
    {
        string calls = Calls.IsEmpty ? "" : $": {string.Join(", ", Calls)}";
        string preinit = Preinit.IsEmpty ? "" : $"; preinit {string.Join(", ", Preinit)}";
        bool saysItself = Problem is null && Kind is StartupKind.Ambiguous or StartupKind.Unknown;
        return $"{StartupTerms.Of(Kind)}{calls}{preinit}{(saysItself ? "" : $" ({Problem ?? Origin})")}";
    }
}
