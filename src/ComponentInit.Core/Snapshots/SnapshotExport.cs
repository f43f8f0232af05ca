using System.Collections.Immutable;
using ComponentInit.Core.Binaries;
using ComponentInit.Wasm;

namespace ComponentInit.Core.Snapshots;

/// <summary>Writes a pre-initialised binary and its manifest beside each other.</summary>
public static class SnapshotExport
{
    /// <summary>Writes <c>name.wasm</c>, <c>name.snapshot.json</c> and, where asked for, the memories as <c>name.memory-INSTANCE-INDEX.bin</c>.</summary>
    /// <param name="binary">A binary with a snapshot.</param>
    /// <param name="directory">Where to; it is created where it is missing.</param>
    /// <param name="name">Name of the files without extension.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="WasmException">
    /// The binary has no snapshot (<see cref="WasmErrorCode.OptionInvalid"/>), or <see cref="WasmErrorCode.OutputExists"/> or <see cref="WasmErrorCode.FileWriteFailed"/>.
    /// </exception>
    public static SnapshotFiles Write(WasmBinary binary, string directory, string name, SnapshotExportOptions? options = null)
    {
        options ??= new SnapshotExportOptions();
        var snapshot = binary.Snapshot
            ?? throw new WasmException(WasmErrorCode.OptionInvalid, $"{binary.Name} has no snapshot: only what pre-initialisation made can be exported.");
        ImmutableArray<MemoryImageFile> images = options.Images ? MemoryImageFile.Of(binary, name) : [];
        var files = new SnapshotFiles(
            Path.Combine(directory, name + ".wasm"), Path.Combine(directory, name + SnapshotManifest.Extension), [.. images.Select(image => Path.Combine(directory, image.Name))]);
        if (!options.Replace && files.Paths.FirstOrDefault(File.Exists) is { } present)
        {
            throw new WasmException(WasmErrorCode.OutputExists, $"'{present}' exists already.");
        }

        BinaryFile.CreateDirectory(directory);
        foreach (var image in images) image.Write(directory, options);
        // The manifest first: whoever sees the binary finds it.
        bool isNew = !File.Exists(files.ManifestPath);
        BinaryFile.Write(files.ManifestPath, SnapshotManifest.Write(snapshot with { Output = snapshot.Output with { Name = name + ".wasm" } }), options.Replace, options.Force);
        try
        {
            BinaryFile.Write(files.BinaryPath, binary.Bytes, options.Replace, options.Force);
        }
        catch (WasmException) when (isNew)
        {
            File.Delete(files.ManifestPath);
            throw;
        }

        return files;
    }
}
