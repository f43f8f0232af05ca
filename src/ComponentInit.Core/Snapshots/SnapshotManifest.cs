using System.Text.Json;
using ComponentInit.Core.Binaries;
using ComponentInit.Wasm;

namespace ComponentInit.Core.Snapshots;

/// <summary>The manifest: a snapshot as JSON. The order of its keys is fixed, and it holds no times and no names of machines.</summary>
public static class SnapshotManifest
{
    /// <summary>How the file name of a manifest ends.</summary>
    public const string Extension = ".snapshot.json";

    /// <summary>Writes a manifest, UTF-8 with a line feed at its end.</summary>
    public static byte[] Write(Snapshot snapshot) => [.. JsonSerializer.SerializeToUtf8Bytes(snapshot, ManifestJsonContext.Default.Snapshot), (byte)'\n'];

    /// <summary>Reads a manifest.</summary>
    /// <param name="json">UTF-8.</param>
    /// <exception cref="WasmException">It is no manifest, or of another schema: <see cref="WasmErrorCode.ManifestInvalid"/>, with line and position.</exception>
    public static Snapshot Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var snapshot = JsonSerializer.Deserialize(json, ManifestJsonContext.Default.Snapshot);
            if (snapshot?.Schema == Snapshot.CurrentSchema) return snapshot;
            throw new WasmException(WasmErrorCode.ManifestInvalid, $"The manifest has the schema '{snapshot?.Schema}', and this version reads '{Snapshot.CurrentSchema}'.");
        }
        catch (JsonException exception)
        {
            throw new WasmException(WasmErrorCode.ManifestInvalid, $"This is no snapshot manifest: {exception.Message}", exception);
        }
    }

    /// <summary>Reads a manifest from a file.</summary>
    /// <exception cref="WasmException">As <see cref="Read"/>, or <see cref="WasmErrorCode.PathNotFound"/> or <see cref="WasmErrorCode.FileReadFailed"/>.</exception>
    public static Snapshot ReadFile(string path) => Read(BinaryFile.Read(path).Span);
}
