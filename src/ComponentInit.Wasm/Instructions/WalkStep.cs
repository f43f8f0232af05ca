namespace ComponentInit.Wasm.Instructions;

/// <summary>How <see cref="InstructionWalker"/> steps over an opcode: the common shapes of immediates, and what opens and closes blocks.</summary>
internal enum WalkStep : byte
{
    /// <summary>There is no such opcode.</summary>
    Unknown,

    /// <summary>No immediate.</summary>
    Plain,

    /// <summary>One u32.</summary>
    Index,

    /// <summary>One memory argument.</summary>
    MemArg,

    /// <summary>One s32.</summary>
    S32,

    /// <summary>One s64.</summary>
    S64,

    /// <summary>Any other list of immediates.</summary>
    Other,

    /// <summary>Opens a block.</summary>
    Block,

    /// <summary>Closes a block or the whole expression.</summary>
    End,

    /// <summary><c>else</c>, <c>catch</c>, <c>catch_all</c>, <c>delegate</c>: only inside blocks of one kind.</summary>
    Clause,
}
