namespace ComponentInit.Core.Startup.Plans;

/// <summary>Flags of an entry, with the bits that <c>init.0</c> stores.</summary>
[Flags]
public enum EntryFlags : uint
{
    /// <summary>No flag.</summary>
    None = 0,

    /// <summary>A second call on the same instance is an error.</summary>
    Once = 1 << 0,

    /// <summary>A second call does no harm.</summary>
    Idempotent = 1 << 1,

    /// <summary>Never called in a thread's instance.</summary>
    MainOnly = 1 << 2,

    /// <summary>May return early (asyncify) or be a promise (JavaScript promise integration).</summary>
    MaySuspend = 1 << 3,

    /// <summary>Imports that are called during the entry use the instance's exports.</summary>
    ExportsVisible = 1 << 4,

    /// <summary>The export is not shown to importers.</summary>
    Hidden = 1 << 5,

    /// <summary>The host's functions are not available during the call, except those of WASI. A call of another one fails the entry.</summary>
    NoHostCalls = 1 << 6,

    /// <summary>An entry of <see cref="StartupPhase.ThreadInit"/> that runs for the main instance too.</summary>
    AlsoMain = 1 << 7,

    /// <summary>The host's event loop turns once between instantiation and the call.</summary>
    AfterTurn = 1 << 8,
}
