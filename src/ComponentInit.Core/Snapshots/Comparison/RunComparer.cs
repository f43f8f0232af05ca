using System.Globalization;

namespace ComponentInit.Core.Snapshots.Comparison;

/// <summary>Compares the runs that two manifests describe: program, policy, host calls, warnings.</summary>
internal static class RunComparer
{
    /// <summary>The differences.</summary>
    public static IEnumerable<SnapshotDifference> Compare(Snapshot reference, Snapshot difference) =>
    [
        .. Differ(DifferenceKind.Version, "tool", reference, difference, snapshot => Describe(snapshot.Tool)),
        .. Differ(DifferenceKind.Version, "engine", reference, difference, snapshot => Describe(snapshot.Engine)),
        .. Differ(DifferenceKind.Program, "input", reference, difference, snapshot => $"{snapshot.Input.Size} bytes, sha256 {snapshot.Input.Sha256}"),
        .. Differ(DifferenceKind.Program, "init function", reference, difference, snapshot => snapshot.Init.Function),
        .. Differ(DifferenceKind.Program, "init export", reference, difference, snapshot => snapshot.Init.Kept ? "kept" : "removed"),
        .. Differ(DifferenceKind.Program, "renames", reference, difference, snapshot => List(snapshot.Init.Renames)),
        .. PolicyTexts.Of(reference.Policy).Zip(PolicyTexts.Of(difference.Policy))
            .Where(pair => pair.First.Text != pair.Second.Text)
            .Select(pair => new SnapshotDifference(DifferenceKind.Policy, pair.First.Name, pair.First.Text, pair.Second.Text)),
        .. Differ(DifferenceKind.Policy, "timeout", reference, difference, snapshot => Number(snapshot.Limits.TimeoutMilliseconds)),
        .. Differ(DifferenceKind.Policy, "memory limit", reference, difference, snapshot => Number(snapshot.Limits.MaxMemoryBytes)),
        .. Differ(DifferenceKind.Policy, "stack", reference, difference, snapshot => Number(snapshot.Limits.StackBytes)),
        .. CompareCalls(reference, difference),
        .. Differ(DifferenceKind.HostCall, "not reproducible", reference, difference, snapshot => List(snapshot.Nondeterminism)),
        .. CompareSegments(reference, difference),
        .. Differ(DifferenceKind.Warning, "live handles", reference, difference, snapshot => List(snapshot.LiveHandles)),
        .. Differ(DifferenceKind.Warning, "warnings", reference, difference, snapshot => List(snapshot.Warnings)),
    ];

    private static IEnumerable<SnapshotDifference> CompareCalls(Snapshot reference, Snapshot difference) =>
        from pair in Pairs.Of(reference.HostCalls, difference.HostCalls, call => $"{call.Module} {call.Name}")
        where pair.Reference?.Count != pair.Difference?.Count
        select new SnapshotDifference(DifferenceKind.HostCall, pair.Key, Calls(pair.Reference), Calls(pair.Difference));

    private static IEnumerable<SnapshotDifference> CompareSegments(Snapshot reference, Snapshot difference) =>
        from pair in Pairs.Of(reference.Instances, difference.Instances, instance => instance.Path)
        where pair.Reference is not null && pair.Difference is not null
        let left = Dropped(pair.Reference!)
        let right = Dropped(pair.Difference!)
        where left != right
        select new SnapshotDifference(DifferenceKind.Segment, $"instance {pair.Key}", left, right);

    private static IEnumerable<SnapshotDifference> Differ(DifferenceKind kind, string place, Snapshot reference, Snapshot difference, Func<Snapshot, string?> text) =>
        text(reference) == text(difference) ? [] : [new SnapshotDifference(kind, place, text(reference), text(difference))];

    private static string Describe(ProductVersion product) => $"{product.Name} {product.Version}";

    private static string? List(IEnumerable<string> items) => string.Join(", ", items) is { Length: > 0 } text ? text : null;

    private static string? Number(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static string? Calls(HostCallReport? call) => call is null ? null : $"called {call.Count} times";

    private static string Dropped(InstanceReport instance) =>
        $"dropped data [{string.Join(", ", instance.DroppedData)}], elements [{string.Join(", ", instance.DroppedElements)}]";
}
