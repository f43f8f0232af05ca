namespace ComponentInit.Core.Startup.Hosts;

/// <summary>What one host does with a binary.</summary>
/// <param name="Host">The host and, where it has several, its way in, such as <c>node:wasi start</c>.</param>
/// <param name="Outcome">What comes of it.</param>
/// <param name="Text">A sentence about it, with the way out where there is one.</param>
public sealed record HostBehaviour(string Host, HostOutcome Outcome, string Text)
{
    /// <summary>Host and sentence.</summary>
    public override string ToString() => $"{Host}: {Text}";
}
