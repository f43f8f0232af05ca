using System.Numerics;
using ComponentInit.Core.Snapshots.Comparison;

namespace ComponentInit.Core.Snapshots.Reporting;

/// <summary>Draws up the map of a memory.</summary>
internal static class MemoryMapper
{
    /// <summary>Most cells of a map.</summary>
    public const int MostCells = 1024;

    private const long SmallestCell = 64;

    /// <summary>Maps a memory.</summary>
    /// <param name="report">Its sizes.</param>
    /// <param name="before">What it held; null where that is not known.</param>
    /// <param name="after">What it holds.</param>
    public static MemoryMap Map(MemoryReport report, IMemoryContent? before, IMemoryContent after)
    {
        long bytesBefore = Multiply(report.PagesBefore, report.PageSize);
        long bytesAfter = Multiply(report.PagesAfter, report.PageSize);
        bool exact = after.TryRead(0, new byte[PageHash.Bytes]) && before?.TryRead(0, new byte[PageHash.Bytes]) != false;
        long cellBytes = CellBytes(bytesAfter, exact ? SmallestCell : PageHash.Bytes);
        var cells = new MemoryCellKind[(bytesAfter + cellBytes - 1) / cellBytes];
        foreach (long page in new SortedSet<long>((before?.Pages ?? []).Concat(after.Pages)))
        {
            if (exact) MarkBytes(cells, cellBytes, page, before, after);
            else Mark(cells, page * PageHash.Bytes / cellBytes, KindOf(before is null, before?.HashOf(page), after.HashOf(page)));
        }

        return new MemoryMap([.. cells], cellBytes, bytesBefore, bytesAfter);
    }

    // A manifest is anybody's.
    private static long Multiply(long pages, long pageSize) => pages <= 0 || pageSize <= 0 ? 0 : (long)Int128.Min((Int128)pages * pageSize, 1L << 62);

    private static long CellBytes(long total, long smallest) =>
        Math.Max(smallest, (long)BitOperations.RoundUpToPowerOf2((ulong)Math.Max(1, (total + MostCells - 1) / MostCells)));

    private static void MarkBytes(MemoryCellKind[] cells, long cellBytes, long page, IMemoryContent? before, IMemoryContent after)
    {
        byte[] old = new byte[PageHash.Bytes];
        byte[] now = new byte[PageHash.Bytes];
        before?.TryRead(page, old);
        after.TryRead(page, now);
        int step = (int)Math.Min(cellBytes, PageHash.Bytes);
        for (int offset = 0; offset < PageHash.Bytes; offset += step)
        {
            Mark(cells, ((page * PageHash.Bytes) + offset) / cellBytes, KindOf(before is null, old.AsSpan(offset, step), now.AsSpan(offset, step)));
        }
    }

    private static MemoryCellKind KindOf(bool isUnknown, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        bool wasZero = !before.ContainsAnyExcept((byte)0);
        bool isZero = !after.ContainsAnyExcept((byte)0);
        return KindOf(isUnknown, wasZero, isZero, before.SequenceEqual(after));
    }

    private static MemoryCellKind KindOf(bool isUnknown, string? before, string? after) => KindOf(isUnknown, before is null, after is null, before == after);

    private static MemoryCellKind KindOf(bool isUnknown, bool wasZero, bool isZero, bool same) => (isUnknown, wasZero, isZero) switch
    {
        (true, _, true) => MemoryCellKind.Zero,
        (true, _, false) => MemoryCellKind.NotZero,
        (_, true, true) => MemoryCellKind.Zero,
        (_, false, true) => MemoryCellKind.Cleared,
        (_, true, false) => MemoryCellKind.Filled,
        _ => same ? MemoryCellKind.Kept : MemoryCellKind.Changed,
    };

    private static void Mark(MemoryCellKind[] cells, long cell, MemoryCellKind kind)
    {
        if (cell >= 0 && cell < cells.Length && kind > cells[cell]) cells[cell] = kind;
    }
}
