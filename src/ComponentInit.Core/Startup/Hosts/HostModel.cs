namespace ComponentInit.Core.Startup.Hosts;

/// <summary>One host's rules for core modules.</summary>
/// <param name="name">The host, as reports name it.</param>
internal abstract class HostModel(string name)
{
    public string Name { get; } = name;

    /// <summary>What it does with a module, or null where the module is none of its business.</summary>
    public abstract HostBehaviour? Describe(HostFacts facts);

    protected HostBehaviour Starts(string text) => new(Name, HostOutcome.Starts, text);

    protected HostBehaviour NotInitialised(string text) => new(Name, HostOutcome.NotInitialised, text);

    protected HostBehaviour NotRun(string text) => new(Name, HostOutcome.NotRun, text);

    protected HostBehaviour Refuses(string text) => new(Name, HostOutcome.Refuses, text);
}
