namespace ComponentInit.Wasm.CustomSections;

/// <summary>The memory and table space that a dynamically linked module needs.</summary>
/// <param name="MemorySize">Bytes of memory from <c>env.__memory_base</c> on.</param>
/// <param name="MemoryAlignment">Their alignment as a power of two.</param>
/// <param name="TableSize">Table slots from <c>env.__table_base</c> on.</param>
/// <param name="TableAlignment">Their alignment as a power of two.</param>
public sealed record DylinkMemoryInfo(uint MemorySize, uint MemoryAlignment, uint TableSize, uint TableAlignment);
