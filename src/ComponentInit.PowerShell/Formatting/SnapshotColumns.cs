using ComponentInit.Core.Snapshots;

namespace ComponentInit.PowerShell.Formatting;

/// <summary>What the view of a snapshot shows; ComponentInit.PS.Format.ps1xml calls these methods.</summary>
public static class SnapshotColumns
{
    /// <summary>A binary by its name and size.</summary>
    public static string File(FileIdentity file) => $"{file}";

    /// <summary>The call that initialised, and whether its export is still there.</summary>
    public static string Init(InitCall init) => $"{init}";

    /// <summary>For each memory its pages before and after, and how it is written.</summary>
    public static IReadOnlyList<string> Memories(Snapshot snapshot) =>
    [
        .. from instance in snapshot?.Instances ?? []
           from memory in instance.Memories
           select $"{instance.Path}/{memory.Index}: {memory}",
    ];

    /// <summary>Number of globals that init changed.</summary>
    public static int ChangedGlobals(Snapshot snapshot) => snapshot?.Instances.Sum(instance => instance.ChangedGlobals.Length) ?? 0;

    /// <summary>The imports that were called, each with its count.</summary>
    public static IReadOnlyList<string> HostCalls(Snapshot snapshot) =>
        [.. (snapshot?.HostCalls ?? []).Select(call => call.ToString())];
}
