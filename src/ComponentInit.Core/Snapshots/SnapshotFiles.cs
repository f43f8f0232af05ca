namespace ComponentInit.Core.Snapshots;

/// <summary>The files that an export wrote.</summary>
/// <param name="BinaryPath">The binary.</param>
/// <param name="ManifestPath">Its manifest.</param>
public sealed record SnapshotFiles(string BinaryPath, string ManifestPath);
