namespace ComponentInit.Wasm.Modules;

/// <summary>Sections of a core module, by the numbers of the binary format (core specification, section 5.5.2).</summary>
public enum SectionId : byte
{
    /// <summary>A custom section; it may stand anywhere and more than once.</summary>
    Custom = 0,

    /// <summary>Types.</summary>
    Type = 1,

    /// <summary>Imports.</summary>
    Import = 2,

    /// <summary>Type indices of the defined functions.</summary>
    Function = 3,

    /// <summary>Tables.</summary>
    Table = 4,

    /// <summary>Memories.</summary>
    Memory = 5,

    /// <summary>Globals.</summary>
    Global = 6,

    /// <summary>Exports.</summary>
    Export = 7,

    /// <summary>The start function.</summary>
    Start = 8,

    /// <summary>Element segments.</summary>
    Element = 9,

    /// <summary>Function bodies.</summary>
    Code = 10,

    /// <summary>Data segments.</summary>
    Data = 11,

    /// <summary>Number of data segments; it stands before the code section.</summary>
    DataCount = 12,

    /// <summary>Tags of exceptions; it stands between memories and globals.</summary>
    Tag = 13,
}
