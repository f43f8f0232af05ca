namespace ComponentInit.Core.Startup.Hosts;

/// <summary>What a host that goes by its own rules makes of a binary.</summary>
public enum HostOutcome
{
    /// <summary>It does what the plan says, as far as starting goes.</summary>
    Starts,

    /// <summary>It accepts the binary and does not initialise it, or not as the plan says: exports then answer wrongly.</summary>
    NotInitialised,

    /// <summary>It initialises the binary and leaves its program to be called.</summary>
    NotRun,

    /// <summary>It refuses the binary.</summary>
    Refuses,
}
