namespace ComponentInit.Wasm.Instructions;

/// <summary>The immediate of an instruction that accesses memory.</summary>
/// <param name="Alignment">The alignment hint as a power of two.</param>
/// <param name="Memory">Index of the memory.</param>
/// <param name="Offset">Bytes added to the address.</param>
public readonly record struct MemArg(int Alignment, uint Memory, ulong Offset);
