namespace ComponentInit.Wasm.Modules;

/// <summary>A data segment (core specification, section 5.5.14).</summary>
/// <param name="Mode">When it is used.</param>
/// <param name="MemoryIndex">The memory of an active one.</param>
/// <param name="Offset">Where in memory an active one begins.</param>
/// <param name="Bytes">Its bytes.</param>
public sealed record DataSegment(SegmentMode Mode, uint MemoryIndex, ConstantExpression? Offset, ReadOnlyMemory<byte> Bytes);
