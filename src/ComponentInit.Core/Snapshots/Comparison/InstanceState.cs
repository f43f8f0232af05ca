using System.Collections.Immutable;
using System.Globalization;
using ComponentInit.Wasm;

namespace ComponentInit.Core.Snapshots.Comparison;

/// <summary>What a core instance starts with.</summary>
/// <param name="Index">Its core instance index; 0 for a core module.</param>
/// <param name="Memories">Its memories.</param>
/// <param name="Globals">Its globals whose values are known.</param>
/// <param name="KnowsAllGlobals">Whether a global that is not among them has no number or vector as its value; else nothing is known of it.</param>
internal sealed record InstanceState(int Index, ImmutableArray<MemoryState> Memories, ImmutableArray<GlobalState> Globals, bool KnowsAllGlobals)
{
    /// <summary>What a manifest says of an instance.</summary>
    public static InstanceState Of(InstanceReport report) => new(
        IndexIn(report.Path),
        [.. report.Memories.Select(memory => new MemoryState(memory.Index, memory.PagesAfter, new HashedContent(memory.PageHashes)))],
        [.. report.ChangedGlobals.Select(global => new GlobalState(global.Index, global.After))],
        false);

    // A path begins with the index; words may follow.
    private static int IndexIn(string path) => int.TryParse(path.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out int index)
        ? index
        : throw new WasmException(WasmErrorCode.ManifestInvalid, $"'{path}' is no path of an instance: it begins with its number.");
}
