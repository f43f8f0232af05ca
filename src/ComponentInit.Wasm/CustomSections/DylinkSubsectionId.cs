namespace ComponentInit.Wasm.CustomSections;

/// <summary>The subsections of <c>dylink.0</c> (tool conventions, DynamicLinking.md).</summary>
public enum DylinkSubsectionId : byte
{
    /// <summary>Memory and table space.</summary>
    MemoryInfo = 1,

    /// <summary>Libraries that this one needs.</summary>
    Needed = 2,

    /// <summary>Flags of exports.</summary>
    ExportInfo = 3,

    /// <summary>Flags of imports.</summary>
    ImportInfo = 4,

    /// <summary>Directories to search libraries in.</summary>
    RuntimePath = 5,
}
