using System.Collections.Immutable;

namespace ComponentInit.Core.Snapshots;

/// <summary>The state of one core instance.</summary>
/// <param name="Path">Which instance; <c>0</c> for a core module.</param>
/// <param name="Memories">Its memories.</param>
/// <param name="ChangedGlobals">The globals that init changed.</param>
/// <param name="ChangedTables">The tables that init changed.</param>
/// <param name="DroppedData">Data segments that init dropped.</param>
/// <param name="DroppedElements">Element segments that init dropped.</param>
public sealed record InstanceReport(
    string Path,
    ImmutableArray<MemoryReport> Memories,
    ImmutableArray<GlobalReport> ChangedGlobals,
    ImmutableArray<TableReport> ChangedTables,
    ImmutableArray<uint> DroppedData,
    ImmutableArray<uint> DroppedElements)
{
    /// <inheritdoc/>
    public override string ToString() => $"instance {Path}: {string.Join("; ", Memories.Select(memory => $"memory {memory.Index}: {memory}"))}";
}
