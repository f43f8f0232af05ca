namespace ComponentInit.Wasm.Instructions;

/// <summary>What one immediate of an instruction is and how it is encoded (core specification, section 5.4).</summary>
public enum ImmediateKind : byte
{
    /// <summary>Index of a type, u32.</summary>
    Type,

    /// <summary>Index of a function, u32.</summary>
    Function,

    /// <summary>Index of a table, u32.</summary>
    Table,

    /// <summary>Index of a memory, u32.</summary>
    Memory,

    /// <summary>Index of a global, u32.</summary>
    Global,

    /// <summary>Index of a tag, u32.</summary>
    Tag,

    /// <summary>Index of an element segment, u32.</summary>
    Elem,

    /// <summary>Index of a data segment, u32.</summary>
    Data,

    /// <summary>Index of a local of the function, parameters first, u32.</summary>
    Local,

    /// <summary>Depth of an enclosing block, u32.</summary>
    Label,

    /// <summary>Index of a field of a structure type, u32.</summary>
    Field,

    /// <summary>A number of operands, u32.</summary>
    Count,

    /// <summary>Alignment as a power of two, memory index if bit 6 of the alignment is set, offset as u64.</summary>
    MemArg,

    /// <summary>A block type: 0x40, a value type, or a type index as s33.</summary>
    BlockType,

    /// <summary>A heap type, s33.</summary>
    HeapType,

    /// <summary>A vector of value types.</summary>
    ValueTypes,

    /// <summary>A vector of labels and a default label.</summary>
    Labels,

    /// <summary>A vector of catch clauses: a byte (0 <c>catch</c>, 1 <c>catch_ref</c>, 2 <c>catch_all</c>, 3 <c>catch_all_ref</c>), a tag index for the first two, a label.</summary>
    Catches,

    /// <summary>A byte: bit 0 is set if the source type of a cast admits null, bit 1 if the target type does.</summary>
    CastFlags,

    /// <summary>Constant, s32.</summary>
    S32,

    /// <summary>Constant, s64.</summary>
    S64,

    /// <summary>Constant, four bytes.</summary>
    F32,

    /// <summary>Constant, eight bytes.</summary>
    F64,

    /// <summary>Constant, sixteen bytes.</summary>
    V128,

    /// <summary>A lane, one byte.</summary>
    Lane,

    /// <summary>Sixteen lanes, a byte each.</summary>
    Lanes,

    /// <summary>A byte that must be zero.</summary>
    Zero,
}
