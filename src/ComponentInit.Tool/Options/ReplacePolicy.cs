using System.Buffers;
using ComponentInit.Core.Binaries;
using ComponentInit.Wasm;

namespace ComponentInit.Tool.Options;

/// <summary>What may be written over.</summary>
/// <param name="Replace">Whether files that exist are replaced.</param>
/// <param name="Force">Whether files that are read-only are, too.</param>
internal readonly record struct ReplacePolicy(bool Replace, bool Force)
{
    /// <summary>Refuses a file that cannot be written, before any work is done.</summary>
    /// <param name="path">Its path; null for none.</param>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.OutputExists"/>, <see cref="WasmErrorCode.PathNotFound"/> or <see cref="WasmErrorCode.FileWriteFailed"/>.</exception>
    public void Check(string? path)
    {
        if (path is null) return;
        if (!Replace && File.Exists(path)) throw new WasmException(WasmErrorCode.OutputExists, $"'{path}' exists already, and --no-clobber keeps it.");
        if (Directory.Exists(path)) throw new WasmException(WasmErrorCode.FileWriteFailed, $"'{path}' is a directory, and a file is to be written.");
        if (!Force) BinaryFile.RefuseReadOnly(path);
        string directory = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!Directory.Exists(directory)) throw new WasmException(WasmErrorCode.PathNotFound, $"The directory '{directory}' does not exist.");
    }

    /// <summary>Writes a file.</summary>
    /// <exception cref="WasmException">As <see cref="BinaryFile.Write(string, ReadOnlySequence{byte}, bool, bool)"/>.</exception>
    public void Write(string path, ReadOnlySequence<byte> content) => BinaryFile.Write(path, content, Replace, Force);

    /// <summary>Writes a file.</summary>
    /// <exception cref="WasmException">As <see cref="BinaryFile.Write(string, ReadOnlySequence{byte}, bool, bool)"/>.</exception>
    public void Write(string path, ReadOnlyMemory<byte> content) => BinaryFile.Write(path, content, Replace, Force);
}
