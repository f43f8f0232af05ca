namespace ComponentInit.Runtime.Imports;

/// <summary>What happens to an import of a program.</summary>
public enum ImportAction
{
    /// <summary>It may exist; calling it ends the run with the import's name and the path that led there.</summary>
    Trap,

    /// <summary>It is what the host implements: WASI preview1.</summary>
    Allow,

    /// <summary>Calling it does nothing and gives zero, or null, for each result.</summary>
    Stub,

    /// <summary>It is the export of that name of another core module.</summary>
    Module,
}
