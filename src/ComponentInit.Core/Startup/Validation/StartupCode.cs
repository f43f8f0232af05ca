namespace ComponentInit.Core.Startup.Validation;

/// <summary>
/// What is wrong with a start-up declaration, by the numbers that messages begin with: <c>INIT001</c> to <c>INIT022</c> are errors, <c>INIT101</c> to
/// <c>INIT103</c> warnings, <c>INIT201</c> to <c>INIT203</c> failures of a run.
/// </summary>
public enum StartupCode
{
    /// <summary>More than one section.</summary>
    SeveralSections = 1,

    /// <summary>A version that is not supported.</summary>
    VersionUnsupported = 2,

    /// <summary>The payload is cut off, a number too long, a size too large, or bytes are left over.</summary>
    Malformed = 3,

    /// <summary>An unknown subsection that must not be skipped.</summary>
    CriticalSubsection = 4,

    /// <summary>A subsection twice, or the program subsection missing or not first.</summary>
    SubsectionCount = 5,

    /// <summary>A name that is not UTF-8.</summary>
    NameNotUtf8 = 6,

    /// <summary>An export that does not exist.</summary>
    ExportAbsent = 7,

    /// <summary>An export of another kind.</summary>
    ExportKind = 8,

    /// <summary>An index that is out of range.</summary>
    IndexOutOfRange = 9,

    /// <summary>A target that is an imported function.</summary>
    ImportedTarget = 10,

    /// <summary>A target that the engine calls already: the start function.</summary>
    StartFunctionTarget = 11,

    /// <summary>A function type that does not fit arguments and result.</summary>
    SignatureMismatch = 12,

    /// <summary>A code that is unknown: phase, argument, result, target or kind.</summary>
    UnknownCode = 13,

    /// <summary>The same target twice in a phase.</summary>
    TargetTwice = 14,

    /// <summary>The kind contradicts the entries.</summary>
    KindContradiction = 15,

    /// <summary>More than one command, or any export as the target of another kind than multi-command.</summary>
    SeveralCommands = 16,

    /// <summary>A thread entry without what threads need.</summary>
    ThreadsIncomplete = 17,

    /// <summary>A pre-initialised program that would be initialised again.</summary>
    InitialisedTwice = 18,

    /// <summary>An argument that needs a handoff which is not declared.</summary>
    HandoffMissing = 19,

    /// <summary>Once and idempotent together.</summary>
    OnceAndIdempotent = 20,

    /// <summary>Exports that run the constructors themselves, and an entry that runs them too.</summary>
    SelfInitContradiction = 21,

    /// <summary>An export name that JavaScript modules refuse.</summary>
    ReservedExportName = 22,

    /// <summary>Warning: hosts that go by names will do the opposite.</summary>
    ProfileClash = 101,

    /// <summary>Warning: a tool changed exports and left the section as it was.</summary>
    StaleSection = 102,

    /// <summary>Warning: both <c>_start</c> and <c>_initialize</c> are exported.</summary>
    StartAndInitialize = 103,

    /// <summary>Run: an entry trapped, threw or reported a failure.</summary>
    EntryFailed = 201,

    /// <summary>Run: an entry that may be called once was called again.</summary>
    CalledAgain = 202,

    /// <summary>Run: the host has nothing for a handoff or a convention that the program needs.</summary>
    HostIncomplete = 203,
}
