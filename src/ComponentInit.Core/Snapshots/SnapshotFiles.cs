using System.Collections.Immutable;

namespace ComponentInit.Core.Snapshots;

/// <summary>The files that an export wrote.</summary>
/// <param name="BinaryPath">The binary.</param>
/// <param name="ManifestPath">Its manifest.</param>
/// <param name="ImagePaths">Its memories, where they were asked for.</param>
public sealed record SnapshotFiles(string BinaryPath, string ManifestPath, ImmutableArray<string> ImagePaths)
{
    /// <summary>All of them.</summary>
    public IEnumerable<string> Paths => [BinaryPath, ManifestPath, .. ImagePaths];
}
