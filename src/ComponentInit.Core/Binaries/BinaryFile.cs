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
    /// <param name="force">Whether one that is read-only may be, too.</param>
    /// <exception cref="WasmException">
    /// <see cref="WasmErrorCode.OutputExists"/>, <see cref="WasmErrorCode.PathNotFound"/> when the directory is missing, or <see cref="WasmErrorCode.FileWriteFailed"/>.
    /// The target is as it was then, and nothing is left beside it.
    /// </exception>
    public static void Write(string path, ReadOnlyMemory<byte> bytes, bool replace = true, bool force = false) => Write(path, new ReadOnlySequence<byte>(bytes), replace, force);

    /// <summary>Writes a whole file of bytes that lie in several pieces, as the other overload does.</summary>
    /// <param name="path">Path in the file system.</param>
    /// <param name="bytes">What to write.</param>
    /// <param name="replace">Whether an existing file may be replaced.</param>
    /// <param name="force">Whether one that is read-only may be, too.</param>
    /// <exception cref="WasmException">As the other overload.</exception>
    public static void Write(string path, ReadOnlySequence<byte> bytes, bool replace = true, bool force = false) =>
        FileReplacement.Write(path, bytes.Length, handle => WriteAll(handle, bytes), replace, force);

    /// <summary>Refuses a file that <see cref="Write(string, ReadOnlyMemory{byte}, bool, bool)"/> would not replace without force: before the work, and not behind it.</summary>
    /// <exception cref="WasmException">It is read-only: <see cref="WasmErrorCode.FileWriteFailed"/>.</exception>
    public static void RefuseReadOnly(string path) => FileReplacement.RefuseReadOnly(path);

    /// <summary>Writes a file that is zeros but for some pieces; where the file system can, the zeros take no place on the disk.</summary>
    /// <param name="path">Path in the file system.</param>
    /// <param name="length">Its length in bytes.</param>
    /// <param name="pieces">Where each piece begins, and its bytes; used before the next one is asked for.</param>
    /// <param name="replace">Whether an existing file may be replaced.</param>
    /// <param name="force">Whether one that is read-only may be, too.</param>
    /// <exception cref="WasmException">As <see cref="Write(string, ReadOnlyMemory{byte}, bool, bool)"/>.</exception>
    internal static void WriteSparse(string path, long length, IEnumerable<(long Start, ReadOnlyMemory<byte> Bytes)> pieces, bool replace, bool force) => FileReplacement.Write(
        path,
        0,
        handle =>
        {
            RandomAccess.SetLength(handle, length);
            foreach (var (start, bytes) in pieces) WriteAt(handle, start, bytes);
        },
        replace,
        force);

    /// <summary>Makes a directory where it is missing.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.FileWriteFailed"/>.</exception>
    public static void CreateDirectory(string directory)
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

    private static void WriteAll(SafeFileHandle handle, ReadOnlySequence<byte> bytes)
    {
        long written = 0;
        foreach (var piece in bytes)
        {
            WriteAt(handle, written, piece);
            written += piece.Length;
        }
    }

    private static void WriteAt(SafeFileHandle handle, long start, ReadOnlyMemory<byte> piece)
    {
        for (int position = 0; position < piece.Length; position += WriteChunk)
        {
            RandomAccess.Write(handle, piece.Span.Slice(position, Math.Min(WriteChunk, piece.Length - position)), start + position);
        }
    }
}
