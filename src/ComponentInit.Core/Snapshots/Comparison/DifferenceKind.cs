namespace ComponentInit.Core.Snapshots.Comparison;

/// <summary>What differs.</summary>
public enum DifferenceKind
{
    /// <summary>The program that was pre-initialised, or the init call.</summary>
    Program,

    /// <summary>What the guest could see and call, or its limits.</summary>
    Policy,

    /// <summary>The version of the tool or of the engine.</summary>
    Version,

    /// <summary>Imports that were called, and what of it was not reproducible.</summary>
    HostCall,

    /// <summary>An export or import.</summary>
    Interface,

    /// <summary>A core instance that only one side has.</summary>
    Instance,

    /// <summary>The size of a memory.</summary>
    MemorySize,

    /// <summary>The bytes of a memory.</summary>
    MemoryRange,

    /// <summary>The value of a global.</summary>
    Global,

    /// <summary>The size of a table.</summary>
    TableSize,

    /// <summary>An element of a table.</summary>
    TableElement,

    /// <summary>Segments that init dropped.</summary>
    Segment,

    /// <summary>The size of the binary or of a section.</summary>
    Size,

    /// <summary>Live handles and warnings.</summary>
    Warning,

    /// <summary>The bytes of the binary, where nothing finer tells them apart.</summary>
    Content,
}
