namespace ComponentInit.Core.Preinit;

/// <summary>The steps of pre-initialisation, in their order.</summary>
public enum PreinitPhase
{
    /// <summary>Finds the init function and refuses what cannot be done.</summary>
    Plan,

    /// <summary>Makes the state visible from outside.</summary>
    Instrument,

    /// <summary>Compiles, or takes compiled code from the cache.</summary>
    Compile,

    /// <summary>Instantiates and runs the init function.</summary>
    Run,

    /// <summary>Reads every piece of mutable state.</summary>
    Capture,

    /// <summary>Writes the state into the original program.</summary>
    Rewrite,

    /// <summary>Checks the output.</summary>
    Verify,
}
