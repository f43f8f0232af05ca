namespace ComponentInit.Core.Startup.Plans;

/// <summary>What a binary is to the host that starts it. The first five have the codes that <c>init.0</c> stores; the others are answers of the detector only.</summary>
public enum StartupKind
{
    /// <summary>Nothing has to be called.</summary>
    Library = 0,

    /// <summary>Entries of phase <see cref="StartupPhase.Init"/> run once, then exports are called on the live instance.</summary>
    Reactor = 1,

    /// <summary>One entry of phase <see cref="StartupPhase.Run"/>, on a fresh instance each time.</summary>
    Command = 2,

    /// <summary>Each exported function is a command of its own.</summary>
    MultiCommand = 3,

    /// <summary>A dynamic library with a <c>dylink.0</c> section, which a main program links.</summary>
    Side = 4,

    /// <summary>A component: the component model says how it starts. Never stored.</summary>
    Component = 0x100,

    /// <summary>Two conventions contradict each other, and the bytes do not say which one holds. Never stored.</summary>
    Ambiguous,

    /// <summary>The bytes cannot tell. Never stored.</summary>
    Unknown,
}
