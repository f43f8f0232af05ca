namespace ComponentInit.Core.Startup.Execution;

/// <summary>What a driver of a plan did.</summary>
public enum StartupStepKind
{
    /// <summary>An instance was made; the engine ran its start section.</summary>
    Instantiate,

    /// <summary>Something of the instance was given to a host module.</summary>
    Handoff,

    /// <summary>An entry was called and returned.</summary>
    Call,

    /// <summary>An entry was called and the program ended itself in it.</summary>
    Exit,

    /// <summary>An entry was called and failed.</summary>
    Failure,

    /// <summary>An entry that was called gave the version of the convention it belongs to.</summary>
    Version,

    /// <summary>The instance was given up.</summary>
    Drop,
}
