namespace ComponentInit.Core.Startup.Plans;

/// <summary>When an entry is called, with the code that <c>init.0</c> stores.</summary>
public enum StartupPhase : byte
{
    /// <summary>After instantiation, before any entry of <see cref="Init"/> of the link group.</summary>
    Link = 0,

    /// <summary>Once an instance, before exports are given to user code.</summary>
    Init = 1,

    /// <summary>The command itself, on a fresh instance that went through <see cref="Link"/> and <see cref="Init"/>.</summary>
    Run = 2,

    /// <summary>The entry of a thread's instance.</summary>
    Thread = 3,

    /// <summary>On each thread's instance, before <see cref="Thread"/>.</summary>
    ThreadInit = 4,

    /// <summary>Before each lifted or exported call.</summary>
    TaskEnter = 5,

    /// <summary>After each such call.</summary>
    TaskExit = 6,

    /// <summary>At build time only.</summary>
    Preinit = 7,

    /// <summary>In place of <see cref="Run"/> once the program is pre-initialised.</summary>
    Resume = 8,

    /// <summary>When the host disposes of the instance or thread.</summary>
    Finish = 9,

    /// <summary>The program on the live, initialised instance, at most once, where the host wants the program and not the library.</summary>
    Main = 10,

    /// <summary>When an event arrives that the guest waits for.</summary>
    Pump = 11,
}
