namespace ComponentInit.Core.Preinit.Modules;

/// <summary>State that code can change and that shows only by a flag beside the instruction that changes it.</summary>
internal enum TrackedState
{
    /// <summary>The elements or the size of a table.</summary>
    Table,

    /// <summary>Whether an element segment is dropped.</summary>
    ElementSegment,

    /// <summary>Whether a data segment is dropped.</summary>
    DataSegment,

    /// <summary>A global that holds a reference.</summary>
    ReferenceGlobal,

    /// <summary>The fields of structures and the elements of arrays.</summary>
    Objects,

    /// <summary>The handles that the component has: an imported function is called that gives some.</summary>
    Handles,

    /// <summary>What a C library keeps of its host: an imported function is called that tells it the environment, the arguments or the directories.</summary>
    HostFacts,
}
