using System.Collections.Immutable;
using ComponentInit.Core.Binaries;

namespace ComponentInit.Core.Snapshots.Comparison;

/// <summary>One side of a comparison: a manifest, a binary, or a binary that carries its snapshot.</summary>
public sealed class ComparisonSide
{
    private readonly Lazy<ImmutableArray<InstanceState>> _instances;

    private ComparisonSide(string name, long size, string sha256, Snapshot? snapshot, WasmBinary? binary)
    {
        Name = name;
        Size = size;
        Sha256 = sha256;
        Snapshot = snapshot;
        Binary = binary;
        _instances = new(() => binary is not null ? BinaryStates.Of(binary) : [.. snapshot!.Instances.Select(InstanceState.Of)]);
    }

    /// <summary>Name of the binary.</summary>
    public string Name { get; }

    /// <summary>Size of the binary in bytes.</summary>
    public long Size { get; }

    /// <summary>SHA-256 of the binary in hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>What is known of the run that made it, or null.</summary>
    internal Snapshot? Snapshot { get; }

    /// <summary>The bytes, or null.</summary>
    internal WasmBinary? Binary { get; }

    /// <summary>The state that each core instance starts from.</summary>
    internal ImmutableArray<InstanceState> Instances => _instances.Value;

    /// <summary>A manifest.</summary>
    public static ComparisonSide Of(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return new(snapshot.Output.Name, snapshot.Output.Size, snapshot.Output.Sha256, snapshot, null);
    }

    /// <summary>A binary, with its snapshot where it carries one.</summary>
    public static ComparisonSide Of(WasmBinary binary)
    {
        ArgumentNullException.ThrowIfNull(binary);
        return new(binary.Name, binary.Size, binary.Sha256, binary.Snapshot, binary);
    }

    /// <summary>A manifest or a binary, told apart by its first bytes.</summary>
    /// <param name="path">Path in the file system.</param>
    /// <exception cref="Wasm.WasmException">As <see cref="SnapshotManifest.ReadFile"/> or <see cref="WasmBinary.Read"/>.</exception>
    public static ComparisonSide ReadFile(string path) => Of(BinaryFile.Read(path), path);

    /// <summary>The bytes of a manifest or of a binary.</summary>
    /// <param name="bytes">UTF-8 text that begins with a brace, or a binary.</param>
    /// <param name="path">The file they are from, if any.</param>
    /// <exception cref="Wasm.WasmException">As <see cref="SnapshotManifest.Read"/> or <see cref="WasmBinary.FromBytes"/>.</exception>
    public static ComparisonSide Of(ReadOnlyMemory<byte> bytes, string? path = null) =>
        bytes.Span.TrimStart(" \t\r\n"u8) is [(byte)'{', ..] ? Of(SnapshotManifest.Read(bytes.Span)) : Of(WasmBinary.FromBytes(bytes, path));
}
