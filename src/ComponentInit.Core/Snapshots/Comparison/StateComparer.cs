using System.Collections.Immutable;

namespace ComponentInit.Core.Snapshots.Comparison;

/// <summary>Compares what core instances start with.</summary>
internal static class StateComparer
{
    /// <summary>The differences, instance by instance.</summary>
    public static IEnumerable<SnapshotDifference> Compare(ImmutableArray<InstanceState> reference, ImmutableArray<InstanceState> difference, CancellationToken cancellation) =>
        Pairs.Of(reference, difference, instance => instance.Index).SelectMany(pair => (pair.Reference, pair.Difference) switch
        {
            ({ } left, { } right) => Compare(left, right, cancellation),
            (null, _) => [new SnapshotDifference(DifferenceKind.Instance, $"instance {pair.Key}", null, "an instance with state")],
            _ => [new SnapshotDifference(DifferenceKind.Instance, $"instance {pair.Key}", "an instance with state", null)],
        });

    private static IEnumerable<SnapshotDifference> Compare(InstanceState reference, InstanceState difference, CancellationToken cancellation)
    {
        string place = $"instance {reference.Index}";
        return
        [
            .. Pairs.Of(reference.Memories, difference.Memories, memory => memory.Index)
                .SelectMany(pair => CompareMemories($"{place}, memory {pair.Key}", pair.Reference, pair.Difference, cancellation)),
            .. Pairs.Of(reference.Globals, difference.Globals, global => global.Index)
                .Where(pair => pair.Reference?.Text != pair.Difference?.Text)
                .Where(pair => IsKnown(pair.Reference is not null, reference, difference) && IsKnown(pair.Difference is not null, difference, reference))
                .Select(pair => new SnapshotDifference(DifferenceKind.Global, $"{place}, global {pair.Key}", pair.Reference?.Text, pair.Difference?.Text)),
            .. TableComparer.Compare(place, reference, difference),
        ];
    }

    // A manifest names only what init changed: beside another manifest a missing global is a difference, beside a binary it says nothing.
    private static bool IsKnown(bool present, InstanceState side, InstanceState other) => present || side.KnowsAll || !other.KnowsAll;

    private static IEnumerable<SnapshotDifference> CompareMemories(string place, MemoryState? reference, MemoryState? difference, CancellationToken cancellation)
    {
        if (reference?.Pages != difference?.Pages)
        {
            yield return new SnapshotDifference(DifferenceKind.MemorySize, place, Pages(reference), Pages(difference));
        }

        if (reference is null || difference is null) yield break;
        foreach (var (start, length) in MemoryComparer.Compare(reference.Content, difference.Content, cancellation))
        {
            string range = $"0x{start:x} to 0x{start + length - 1:x}";
            yield return new SnapshotDifference(DifferenceKind.MemoryRange, $"{place}, {range}", Excerpt(reference, start, length), Excerpt(difference, start, length))
            {
                Start = start,
                Length = length,
            };
        }
    }

    private static string? Pages(MemoryState? memory) => memory is null ? null : $"{memory.Pages} pages";

    private static string Excerpt(MemoryState memory, long start, long length)
    {
        const int Shown = 16;
        byte[] page = new byte[PageHash.Bytes];
        long number = start / PageHash.Bytes;
        if (!memory.Content.TryRead(number, page)) return memory.Content.HashOf(number) is { } hash ? $"sha256 {hash}..." : "zeros";
        int offset = (int)(start % PageHash.Bytes);
        int count = (int)Math.Min(Math.Min(length, Shown), page.Length - offset);
        return Convert.ToHexStringLower(page.AsSpan(offset, count)) + (count < length ? "..." : "");
    }
}
