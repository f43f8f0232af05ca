namespace ComponentInit.Runtime.Engines;

/// <summary>What a core import or export is.</summary>
public enum CoreExternKind
{
    /// <summary>A function.</summary>
    Function,

    /// <summary>A global.</summary>
    Global,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A linear memory.</summary>
    Memory,

    /// <summary>A tag of exceptions.</summary>
    Tag,
}
