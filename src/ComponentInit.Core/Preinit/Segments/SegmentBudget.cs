using ComponentInit.Runtime.Memories;
using ComponentInit.Wasm;

namespace ComponentInit.Core.Preinit.Segments;

/// <summary>
/// Chooses how many data segments an output has. More of them make it smaller; but Wasmtime maps a memory from an image only where the segments cover half of
/// what they span, or span at most 16 MiB, and else handles each segment by itself, which takes it seconds for tens of thousands.
/// </summary>
public static class SegmentBudget
{
    private const int Dense = 50_000;
    private const int Sparse = 10_000;
    private const long AlwaysDense = 16 << 20;

    /// <summary>Joins runs until they fit.</summary>
    /// <param name="memories">For each memory its runs in rising order.</param>
    /// <param name="options">How many there may be, if that is set.</param>
    /// <param name="kept">Segments that the output has in any case.</param>
    /// <exception cref="WasmException">The number set is out of range, or too small for the memories there are: <see cref="WasmErrorCode.OptionInvalid"/>.</exception>
    public static List<List<MemoryRange>> Fit(List<List<MemoryRange>> memories, SegmentOptions options, int kept)
    {
        int least = kept + memories.Count(runs => runs.Count > 0);
        if (options.MaxSegments is { } most)
        {
            if (most >= least && most is >= 1 and <= SegmentOptions.EngineLimit) return GapMerger.Merge(memories, most - kept);
            throw new WasmException(WasmErrorCode.OptionInvalid, $"{most} data segments cannot be: this program needs at least {Math.Max(least, 1)}, and engines take at most {SegmentOptions.EngineLimit}.");
        }

        var fitting = GapMerger.Merge(memories, Math.Max(Dense - kept, memories.Count));
        return fitting.All(IsMappable) ? fitting : GapMerger.Merge(memories, Math.Max(Sparse - kept, memories.Count));
    }

    private static bool IsMappable(List<MemoryRange> runs)
    {
        if (runs.Count == 0) return true;
        long span = runs[^1].End - runs[0].Start;
        return span <= AlwaysDense || runs.Sum(run => run.Length) * 2 >= span;
    }
}
