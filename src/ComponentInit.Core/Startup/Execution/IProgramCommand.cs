namespace ComponentInit.Core.Startup.Execution;

/// <summary>Something that can be run as a command, compiled.</summary>
internal interface IProgramCommand : IDisposable
{
    /// <summary>Runs it on a fresh instance.</summary>
    /// <param name="export">Which of its commands; null for the only one.</param>
    /// <param name="arguments">The arguments of that command, as text.</param>
    /// <param name="cancellation">Ends the guest.</param>
    CommandOutcome Run(string? export, IReadOnlyList<string> arguments, CancellationToken cancellation);

    /// <summary>Keeps the compiled code for later runs.</summary>
    void StoreInCache();
}
