namespace ComponentInit.Core.Snapshots;

/// <summary>How a snapshot is written to files.</summary>
public sealed record SnapshotExportOptions
{
    /// <summary>Whether files that exist may be replaced.</summary>
    public bool Replace { get; init; } = true;

    /// <summary>Whether files that are read-only may be, too.</summary>
    public bool Force { get; init; }

    /// <summary>Whether the memories are written as well, each as a file of its raw bytes from address 0 to its size.</summary>
    public bool Images { get; init; }
}
