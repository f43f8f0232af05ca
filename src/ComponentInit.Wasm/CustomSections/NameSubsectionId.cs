namespace ComponentInit.Wasm.CustomSections;

/// <summary>What a subsection of the name section names (core specification, appendix A.4, and the extended name section).</summary>
public enum NameSubsectionId : byte
{
    /// <summary>The module.</summary>
    Module,

    /// <summary>Functions.</summary>
    Function,

    /// <summary>Locals, by function.</summary>
    Local,

    /// <summary>Labels, by function.</summary>
    Label,

    /// <summary>Types.</summary>
    Type,

    /// <summary>Tables.</summary>
    Table,

    /// <summary>Memories.</summary>
    Memory,

    /// <summary>Globals.</summary>
    Global,

    /// <summary>Element segments.</summary>
    Element,

    /// <summary>Data segments.</summary>
    Data,

    /// <summary>Fields, by structure type.</summary>
    Field,

    /// <summary>Tags.</summary>
    Tag,
}
