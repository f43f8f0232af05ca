using ComponentInit.Wasm;
using Microsoft.Win32.SafeHandles;

namespace ComponentInit.Core.Binaries;

/// <summary>Puts a new file in the place of an old one: written beside it, flushed to the disk, then moved over it.</summary>
internal static class FileReplacement
{
    /// <summary>Writes a file.</summary>
    /// <param name="path">Path in the file system. Links are followed; a device is written straight.</param>
    /// <param name="length">How many bytes it will have, for the file system to reserve; 0 where that is not known.</param>
    /// <param name="fill">Writes it.</param>
    /// <param name="replace">Whether an existing file may be replaced.</param>
    /// <param name="force">Whether one that is read-only may be, too.</param>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.OutputExists"/>, <see cref="WasmErrorCode.PathNotFound"/> or <see cref="WasmErrorCode.FileWriteFailed"/>.</exception>
    public static void Write(string path, long length, Action<SafeFileHandle> fill, bool replace, bool force)
    {
        if (!replace && File.Exists(path)) throw new WasmException(WasmErrorCode.OutputExists, $"'{path}' exists already.");
        string full = Path.GetFullPath(path);
        string? aside = null;
        try
        {
            if (IsDevice(full))
            {
                WriteDevice(full, fill);
                return;
            }

            full = File.Exists(full) ? File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full : full;
            if (force) Unprotect(full);
            else RefuseReadOnly(full);
            aside = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Guid.NewGuid():N}.tmp");
            WriteAside(aside, length, fill);
            File.Move(aside, full, overwrite: replace);
        }
        catch (DirectoryNotFoundException exception)
        {
            throw new WasmException(WasmErrorCode.PathNotFound, $"The directory of '{path}' does not exist.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (aside is not null) Discard(aside);
            throw new WasmException(WasmErrorCode.FileWriteFailed, $"'{path}' cannot be written: {exception.Message}", exception);
        }
    }

    /// <summary>Refuses to replace a file that is read-only: moving another over it works on Unix, and would undo without a word what somebody protected.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.FileWriteFailed"/>.</exception>
    public static void RefuseReadOnly(string path)
    {
        if (IsReadOnly(path)) throw new WasmException(WasmErrorCode.FileWriteFailed, $"'{path}' is read-only, and was left as it is.") { RecommendedAction = "-Force (--force of the tool) replaces it" };
    }

    private static bool IsReadOnly(string path) => File.Exists(path) && File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly);

    private static void Unprotect(string full)
    {
        if (OperatingSystem.IsWindows() && IsReadOnly(full)) File.SetAttributes(full, File.GetAttributes(full) & ~FileAttributes.ReadOnly);
    }

    private static void WriteAside(string aside, long length, Action<SafeFileHandle> fill)
    {
        using var handle = File.OpenHandle(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None, FileOptions.None, length);
        fill(handle);
        RandomAccess.FlushToDisk(handle);
    }

    // Moving a file over /dev/null or /dev/fd/3 would replace the device itself. /dev/shm holds plain files.
    private static bool IsDevice(string full) =>
        full.StartsWith(@"\\.\", StringComparison.Ordinal)
        || (full.StartsWith("/dev/", StringComparison.Ordinal) && !full.StartsWith("/dev/shm/", StringComparison.Ordinal));

    private static void WriteDevice(string full, Action<SafeFileHandle> fill)
    {
        using var device = File.OpenHandle(full, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        fill(device);
    }

    private static void Discard(string aside)
    {
        try
        {
            File.Delete(aside);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The failure to write is what the caller has to hear of.
        }
    }
}
