namespace ComponentInit.Wasm.Modules;

/// <summary>The code of a function: its locals and instructions as they stand in the file (core specification, section 5.5.13).</summary>
/// <param name="Bytes">Locals and instructions, the final <c>end</c> included; without the size before them.</param>
/// <param name="Offset">Absolute offset in bytes of the first.</param>
public readonly record struct FunctionCode(ReadOnlyMemory<byte> Bytes, long Offset);
