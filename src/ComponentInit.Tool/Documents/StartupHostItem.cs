using ComponentInit.Core.Startup.Hosts;

namespace ComponentInit.Tool.Documents;

/// <summary>What one host does with a binary.</summary>
/// <param name="Host">The host and its way in, such as <c>node:wasi start</c>.</param>
/// <param name="Outcome"><c>starts</c>, <c>not-initialised</c>, <c>not-run</c> or <c>refuses</c>.</param>
/// <param name="Text">A sentence about it.</param>
public sealed record StartupHostItem(string Host, string Outcome, string Text)
{
    internal static string Word(HostOutcome outcome) => outcome switch
    {
        HostOutcome.Starts => "starts",
        HostOutcome.NotInitialised => "not-initialised",
        HostOutcome.NotRun => "not-run",
        _ => "refuses",
    };

    internal static StartupHostItem From(HostBehaviour behaviour) => new(behaviour.Host, Word(behaviour.Outcome), behaviour.Text);
}
