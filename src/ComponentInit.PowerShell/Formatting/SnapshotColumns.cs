using System.Globalization;
using ComponentInit.Core.Snapshots;

namespace ComponentInit.PowerShell.Formatting;

/// <summary>What the view of a snapshot shows; ComponentInit.PS.Format.ps1xml calls these methods.</summary>
public static class SnapshotColumns
{
    /// <summary>A binary by its name and size.</summary>
    public static string File(FileIdentity file) => string.Create(CultureInfo.InvariantCulture, $"{file?.Name} ({file?.Size} bytes)");

    /// <summary>The call that initialised, and whether its export is still there.</summary>
    public static string Init(InitCall init) => $"{init?.Function} (export {(init is { Kept: true } ? "kept" : "removed")})";

    /// <summary>For each memory its pages before and after, and how it is written.</summary>
    public static IReadOnlyList<string> Memories(Snapshot snapshot) =>
    [
        .. from instance in snapshot?.Instances ?? []
           from memory in instance.Memories
           select string.Create(
               CultureInfo.InvariantCulture,
               $"{instance.Path}/{memory.Index}: {memory.PagesBefore} -> {memory.PagesAfter} pages, {memory.NonZeroBytes} bytes not zero, {memory.Segments} segments"),
    ];

    /// <summary>Number of globals that init changed.</summary>
    public static int ChangedGlobals(Snapshot snapshot) => snapshot?.Instances.Sum(instance => instance.ChangedGlobals.Length) ?? 0;

    /// <summary>The imports that were called, each with its count.</summary>
    public static IReadOnlyList<string> HostCalls(Snapshot snapshot) =>
        [.. (snapshot?.HostCalls ?? []).Select(call => string.Create(CultureInfo.InvariantCulture, $"{call.Module}.{call.Name} x {call.Count}"))];
}
