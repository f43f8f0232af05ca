namespace ComponentInit.Core.Startup.Plans;

/// <summary>Flags of the program, with the bits that <c>init.0</c> stores.</summary>
[Flags]
public enum ProgramFlags : uint
{
    /// <summary>No flag.</summary>
    None = 0,

    /// <summary>The module is meant to be instantiated again for each thread.</summary>
    ThreadInstances = 1,

    /// <summary>Every export runs the constructors itself (wasm-ld's command exports): a host calls none.</summary>
    SelfInit = 2,

    /// <summary>Memory holds a snapshot: the phases link, init and preinit are absent.</summary>
    Preinitialised = 4,

    /// <summary>The core start section does the initialisation already.</summary>
    StartDone = 8,
}
