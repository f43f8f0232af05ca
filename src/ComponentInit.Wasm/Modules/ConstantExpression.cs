namespace ComponentInit.Wasm.Modules;

/// <summary>A constant expression: its instructions as they stand in the file, the final <c>end</c> included (core specification, section 5.4.9).</summary>
/// <param name="Bytes">The instructions.</param>
/// <param name="Offset">Absolute offset in bytes of the first.</param>
public readonly record struct ConstantExpression(ReadOnlyMemory<byte> Bytes, long Offset);
