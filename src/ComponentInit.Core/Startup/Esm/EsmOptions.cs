namespace ComponentInit.Core.Startup.Esm;

/// <summary>How a loader is written.</summary>
public sealed record EsmOptions
{
    /// <summary>Where the module lies, as a URL relative to the loader.</summary>
    public required string ModuleUrl { get; init; }

    /// <summary>Where WASI comes from.</summary>
    public EsmWasi Wasi { get; init; }
}
