using System.Collections.Immutable;
using ComponentInit.Core.Snapshots;
using ComponentInit.Runtime.Memories;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>Describes the state of a core instance.</summary>
internal static class InstanceReports
{
    /// <summary>Describes one.</summary>
    /// <param name="path">Which instance.</param>
    /// <param name="module">Its module.</param>
    /// <param name="state">What init left.</param>
    public static InstanceReport Of(string path, WasmModule module, CapturedState state) =>
        new(path, [.. state.Memories.Select(Describe)], DescribeGlobals(module, state), [.. state.Tables.Select(Describe)], [.. state.DroppedData], [.. state.DroppedElements]);

    private static MemoryReport Describe(CapturedMemory memory) => new(
        memory.Index,
        (long)memory.Type.PageSize,
        (long)memory.Type.Limits.Minimum,
        (long)memory.Pages,
        memory.NonZeroBytes,
        memory.Segments.Length,
        memory.Segments.Sum(range => range.Length),
        HashPages(memory));

    private static ImmutableArray<PageHash> HashPages(CapturedMemory memory)
    {
        var hashes = ImmutableArray.CreateBuilder<PageHash>();
        byte[] page = new byte[PageHash.Bytes];
        long last = -1;
        foreach (var range in memory.Segments)
        {
            for (long number = Math.Max(range.Start / PageHash.Bytes, last + 1); number * PageHash.Bytes < range.End; number++)
            {
                last = number;
                long start = number * PageHash.Bytes;
                int length = (int)Math.Min(PageHash.Bytes, memory.Memory.ByteLength - start);
                CapturedBytes.Copy(memory, new MemoryRange(start, length), page, 0);
                page.AsSpan(length).Clear();
                if (PageHash.Compute(page) is { } hash) hashes.Add(new PageHash(number, hash));
            }
        }

        return hashes.ToImmutable();
    }

    private static ImmutableArray<GlobalReport> DescribeGlobals(WasmModule module, CapturedState state) =>
    [
        .. from global in state.Globals
           where global.IsChanged
           let type = module.Globals[global.Index].Type.Value
           select new GlobalReport(global.Index, type.ToString(), global.Before is { } before ? CoreValueText.Of(before) : null, CoreValueText.Of(global.After)),
        .. from global in state.References
           where global.Before != global.After
           select new GlobalReport(global.Index, module.Globals[global.Index].Type.Value.ToString(), Text(global.Before), global.After.ToString()),
    ];

    private static TableReport Describe(CapturedTable table)
    {
        long before = (long)table.Type.Limits.Minimum;
        var elements = from index in table.Changed
                       select new TableElementReport(index, index < before ? Text(table.Before[index]) : null, table.After[index].ToString());
        return new TableReport(table.Index, table.Type.Element.ToString(), before, table.After.Length, [.. elements]);
    }

    private static string? Text(Referent referent) => referent.IsKnown ? referent.ToString() : null;
}
