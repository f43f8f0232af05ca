using System.Collections.Immutable;

namespace ComponentInit.Core.Snapshots.Reporting;

/// <summary>A memory as a bounded number of cells of the same size.</summary>
/// <param name="Cells">One for each piece of the memory, from address 0.</param>
/// <param name="CellBytes">Bytes in a cell; the last one may be shorter.</param>
/// <param name="BytesBefore">Size of the memory before init.</param>
/// <param name="BytesAfter">Size of the memory after init.</param>
internal sealed record MemoryMap(ImmutableArray<MemoryCellKind> Cells, long CellBytes, long BytesBefore, long BytesAfter)
{
    /// <summary>Number of cells of a kind.</summary>
    public int Count(MemoryCellKind kind) => Cells.Count(cell => cell == kind);
}
