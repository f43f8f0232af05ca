using ComponentInit.Core.Binaries;
using ComponentInit.Wasm;

namespace ComponentInit.Core.Snapshots;

/// <summary>Writes a pre-initialised binary and its manifest beside each other.</summary>
public static class SnapshotExport
{
    /// <summary>Writes <c>name.wasm</c> and <c>name.snapshot.json</c>.</summary>
    /// <param name="binary">A binary with a snapshot.</param>
    /// <param name="directory">Where to; it is created where it is missing.</param>
    /// <param name="name">Name of the files without extension.</param>
    /// <param name="replace">Whether files that exist may be replaced.</param>
    /// <exception cref="WasmException">
    /// The binary has no snapshot (<see cref="WasmErrorCode.OptionInvalid"/>), or <see cref="WasmErrorCode.OutputExists"/> or <see cref="WasmErrorCode.FileWriteFailed"/>.
    /// </exception>
    public static SnapshotFiles Write(WasmBinary binary, string directory, string name, bool replace = true)
    {
        var snapshot = binary.Snapshot
            ?? throw new WasmException(WasmErrorCode.OptionInvalid, $"{binary.Name} has no snapshot: only what pre-initialisation made can be exported.");
        var files = new SnapshotFiles(Path.Combine(directory, name + ".wasm"), Path.Combine(directory, name + SnapshotManifest.Extension));
        if (!replace && Array.Find([files.BinaryPath, files.ManifestPath], File.Exists) is { } present)
        {
            throw new WasmException(WasmErrorCode.OutputExists, $"'{present}' exists already.");
        }

        CreateDirectory(directory);
        BinaryFile.Write(files.BinaryPath, binary.Bytes, replace);
        BinaryFile.Write(files.ManifestPath, SnapshotManifest.Write(snapshot with { Output = snapshot.Output with { Name = name + ".wasm" } }), replace);
        return files;
    }

    private static void CreateDirectory(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new WasmException(WasmErrorCode.FileWriteFailed, $"The directory '{directory}' cannot be made: {exception.Message}", exception);
        }
    }
}
