namespace ComponentInit.Wasm.Modules;

/// <summary>Kinds of imports and exports, by the numbers of the binary format (core specification, section 5.5.5).</summary>
public enum ExternKind : byte
{
    /// <summary>A function.</summary>
    Function = 0,

    /// <summary>A table.</summary>
    Table = 1,

    /// <summary>A memory.</summary>
    Memory = 2,

    /// <summary>A global.</summary>
    Global = 3,

    /// <summary>A tag.</summary>
    Tag = 4,
}
