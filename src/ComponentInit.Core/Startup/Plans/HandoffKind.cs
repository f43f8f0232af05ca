namespace ComponentInit.Core.Startup.Plans;

/// <summary>What a handoff gives to the host, with the code that <c>init.0</c> stores.</summary>
public enum HandoffKind : byte
{
    /// <summary>A memory.</summary>
    Memory = 0,

    /// <summary>A table.</summary>
    Table = 1,

    /// <summary>The instance itself.</summary>
    Instance = 2,

    /// <summary>A function.</summary>
    Function = 3,

    /// <summary>A global: wasm-ld exports the size and alignment of thread-local storage as such.</summary>
    Global = 4,
}
