using System.Buffers;
using ComponentInit.Wasm;
using Microsoft.Win32.SafeHandles;

namespace ComponentInit.Core.Binaries;

/// <summary>Files in and out, with this project's errors. A file is written aside, flushed and moved, so that nothing ever sees half of it.</summary>
public static class BinaryFile
{
    private const int WriteChunk = 1 << 24;

    /// <summary>Reads a whole file.</summary>
    /// <param name="path">Path in the file system.</param>
    /// <exception cref="WasmException">
    /// <see cref="WasmErrorCode.PathNotFound"/>, or <see cref="WasmErrorCode.FileReadFailed"/> for a directory, a file of 2 GiB or more, or one that cannot be opened.
    /// </exception>
    public static ReadOnlyMemory<byte> Read(string path)
    {
        try
        {
            if (Directory.Exists(path)) throw new WasmException(WasmErrorCode.FileReadFailed, $"'{path}' is a directory, and a file is expected.");
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.SequentialScan);
            long length = RandomAccess.GetLength(handle);
            if (length > Array.MaxLength) throw new WasmException(WasmErrorCode.FileReadFailed, $"'{path}' has {length} bytes; at most {Array.MaxLength} can be read.");
            return length == 0 ? ReadStream(path) : ReadAll(handle, (int)length);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new WasmException(WasmErrorCode.PathNotFound, $"'{path}' does not exist.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new WasmException(WasmErrorCode.FileReadFailed, $"'{path}' cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Writes a whole file: beside its target, flushed to the disk, then moved over it. Links are followed; a device is written straight.</summary>
    /// <param name="path">Path in the file system.</param>
    /// <param name="bytes">What to write.</param>
    /// <param name="replace">Whether an existing file may be replaced.</param>
    /// <exception cref="WasmException">
    /// <see cref="WasmErrorCode.OutputExists"/>, <see cref="WasmErrorCode.PathNotFound"/> when the directory is missing, or <see cref="WasmErrorCode.FileWriteFailed"/>.
    /// The target is as it was then, and nothing is left beside it.
    /// </exception>
    public static void Write(string path, ReadOnlyMemory<byte> bytes, bool replace = true) => Write(path, new ReadOnlySequence<byte>(bytes), replace);

    /// <summary>Writes a whole file of bytes that lie in several pieces, as the other overload does.</summary>
    /// <param name="path">Path in the file system.</param>
    /// <param name="bytes">What to write.</param>
    /// <param name="replace">Whether an existing file may be replaced.</param>
    /// <exception cref="WasmException">As the other overload.</exception>
    public static void Write(string path, ReadOnlySequence<byte> bytes, bool replace = true)
    {
        if (!replace && File.Exists(path)) throw new WasmException(WasmErrorCode.OutputExists, $"'{path}' exists already.");
        string full = Path.GetFullPath(path);
        string? aside = null;
        try
        {
            if (IsDevice(full))
            {
                WriteDevice(full, bytes);
                return;
            }

            full = File.Exists(full) ? File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full : full;
            aside = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Guid.NewGuid():N}.tmp");
            WriteAside(aside, bytes);
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

    private static byte[] ReadAll(SafeFileHandle handle, int length)
    {
        byte[] bytes = GC.AllocateUninitializedArray<byte>(length);
        int read = 0;
        while (read < length)
        {
            int got = RandomAccess.Read(handle, bytes.AsSpan(read), read);
            if (got == 0) throw new EndOfStreamException("it became shorter while it was read");
            read += got;
        }

        return bytes;
    }

    // A pipe or a file of /proc has no length of its own.
    private static byte[] ReadStream(string path)
    {
        using var stream = File.OpenRead(path);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static void WriteAside(string aside, ReadOnlySequence<byte> bytes)
    {
        using var handle = File.OpenHandle(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None, FileOptions.None, bytes.Length);
        long written = 0;
        foreach (var piece in bytes)
        {
            for (int position = 0; position < piece.Length; position += WriteChunk)
            {
                var chunk = piece.Span.Slice(position, Math.Min(WriteChunk, piece.Length - position));
                RandomAccess.Write(handle, chunk, written);
                written += chunk.Length;
            }
        }

        RandomAccess.FlushToDisk(handle);
    }

    // Moving a file over /dev/null or /dev/fd/3 would replace the device itself. /dev/shm holds plain files.
    private static bool IsDevice(string full) =>
        full.StartsWith(@"\\.\", StringComparison.Ordinal)
        || (full.StartsWith("/dev/", StringComparison.Ordinal) && !full.StartsWith("/dev/shm/", StringComparison.Ordinal));

    private static void WriteDevice(string full, ReadOnlySequence<byte> bytes)
    {
        using var device = new FileStream(full, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        foreach (var piece in bytes) device.Write(piece.Span);
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
