using System.Collections.Immutable;
using System.Globalization;
using ComponentInit.Wasm;

namespace ComponentInit.Core.Snapshots.Comparison;

/// <summary>What a core instance starts with.</summary>
/// <param name="Index">Its core instance index; 0 for a core module.</param>
/// <param name="Memories">Its memories.</param>
/// <param name="Globals">Its globals whose values are known.</param>
/// <param name="Tables">Its tables that are known.</param>
/// <param name="KnowsAll">Whether a global that is not among them has no value that can be told; else nothing is known of it. The same of tables and their elements.</param>
internal sealed record InstanceState(
    int Index, ImmutableArray<MemoryState> Memories, ImmutableArray<GlobalState> Globals, ImmutableArray<TableState> Tables, bool KnowsAll)
{
    /// <summary>What a manifest says of an instance.</summary>
    public static InstanceState Of(InstanceReport report) => new(
        IndexIn(report.Path),
        [.. report.Memories.Select(memory => new MemoryState(memory.Index, memory.PagesAfter, new HashedContent(memory.PageHashes)))],
        [.. report.ChangedGlobals.Select(global => new GlobalState(global.Index, global.After))],
        [.. report.ChangedTables.Select(table => new TableState(table.Index, table.ElementsAfter, table.ChangedElements.DistinctBy(element => element.Index).ToDictionary(element => element.Index, string? (element) => element.After), null))],
        false);

    // A path begins with the index; words may follow.
    private static int IndexIn(string path) => int.TryParse(path.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out int index)
        ? index
        : throw new WasmException(WasmErrorCode.ManifestInvalid, $"'{path}' is no path of an instance: it begins with its number.");
}
