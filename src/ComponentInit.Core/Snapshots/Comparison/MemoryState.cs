namespace ComponentInit.Core.Snapshots.Comparison;

/// <summary>The memory that an instance starts with.</summary>
/// <param name="Index">Index among the defined memories.</param>
/// <param name="Pages">Its size in pages.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record MemoryState(int Index, long Pages, IMemoryContent Content);
