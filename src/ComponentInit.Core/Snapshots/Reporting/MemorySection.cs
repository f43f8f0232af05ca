using ComponentInit.Core.Snapshots.Comparison;

namespace ComponentInit.Core.Snapshots.Reporting;

/// <summary>The memories of a report: a map of each and its sizes.</summary>
internal static class MemorySection
{
    /// <summary>Most memories that are drawn.</summary>
    public const int MostMaps = 32;

    /// <summary>Writes it.</summary>
    public static void Write(Html html, ReportSource source)
    {
        html.Element("h2", "Memory").Line();
        var memories = source.Snapshot.Instances.SelectMany(instance => instance.Memories.Select(memory => (Instance: instance, Memory: memory))).ToArray();
        if (memories.Length == 0)
        {
            html.Element("p", "No memory was captured.", "class", "quiet").Line();
            return;
        }

        var before = source.StatesBefore();
        var after = source.StatesAfter();
        MemoryMapDrawing.WriteLegend(html, before is not null);
        foreach (var (instance, memory) in memories.Take(MostMaps)) WriteMap(html, instance, memory, before, after);
        if (memories.Length > MostMaps) html.Element("p", $"{ReportNumbers.Count(memories.Length - MostMaps)} more memories are in the table only.").Line();
        ReportTable.Write(
            html,
            ["Instance", "#Memory", "#Pages before", "#Pages after", "#Bytes in a page", "#Bytes not zero", "#Data segments", "#Bytes in segments"],
            memories.Select(item => Row(item.Instance, item.Memory)));
    }

    private static void WriteMap(Html html, InstanceReport instance, MemoryReport memory, IReadOnlyDictionary<int, InstanceState>? before, IReadOnlyDictionary<int, InstanceState> after)
    {
        int index = InstanceState.Of(instance).Index;
        var now = Find(after, index, memory.Index) ?? new HashedContent(memory.PageHashes);
        var map = MemoryMapper.Map(memory, before is null ? null : Find(before, index, memory.Index) ?? new HashedContent([]), now);
        string name = $"Instance {instance.Path}, memory {ReportNumbers.Count(memory.Index)}";
        html.Element("h3", name).Line();
        html.Element("p", $"{ReportNumbers.Count(map.BytesBefore)} bytes before, {ReportNumbers.Count(map.BytesAfter)} after; a cell is {ReportNumbers.Count(map.CellBytes)} bytes.", "class", "quiet").Line();
        if (map.Cells.Length > 0) MemoryMapDrawing.Write(html, map, $"Map of {name}");
    }

    private static IMemoryContent? Find(IReadOnlyDictionary<int, InstanceState> states, int instance, int memory) =>
        states.TryGetValue(instance, out var state) ? state.Memories.FirstOrDefault(item => item.Index == memory)?.Content : null;

    private static string[] Row(InstanceReport instance, MemoryReport memory) =>
    [
        instance.Path,
        ReportNumbers.Count(memory.Index),
        ReportNumbers.Count(memory.PagesBefore),
        ReportNumbers.Count(memory.PagesAfter),
        ReportNumbers.Count(memory.PageSize),
        ReportNumbers.Count(memory.NonZeroBytes),
        ReportNumbers.Count(memory.Segments),
        ReportNumbers.Count(memory.SegmentBytes),
    ];
}
