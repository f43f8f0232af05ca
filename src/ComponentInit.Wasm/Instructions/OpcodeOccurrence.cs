namespace ComponentInit.Wasm.Instructions;

/// <summary>Where an opcode was found.</summary>
/// <param name="Opcode">The opcode.</param>
/// <param name="Function">Index of the function in the module's index space.</param>
/// <param name="Offset">Absolute offset of the instruction in its file.</param>
public readonly record struct OpcodeOccurrence(Opcode Opcode, uint Function, long Offset);
