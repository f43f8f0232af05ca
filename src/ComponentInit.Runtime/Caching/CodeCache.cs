using System.IO.MemoryMappedFiles;

namespace ComponentInit.Runtime.Caching;

/// <summary>
/// Compiled code in files. The engine accepts damaged code, and running it is running anything, so a file is only used after its checksum; everything that goes wrong
/// here is a miss and never an error.
/// </summary>
internal sealed class CodeCache
{
    /// <summary>How names of entries end.</summary>
    public const string Extension = ".cwasm";

    private readonly string _directory;
    private readonly long _maxBytes;

    private CodeCache(string directory, long maxBytes)
    {
        _directory = directory;
        _maxBytes = maxBytes;
    }

    /// <summary>The cache that the options and the environment name, or null.</summary>
    public static CodeCache? Open(CodeCacheOptions options) => CacheDirectory.Choose(options) is { } directory ? new CodeCache(directory, options.MaxBytes) : null;

    /// <summary>Path of an intact entry, or null. It counts as used now.</summary>
    public string? TryFind(CacheKey key)
    {
        string path = Path.Combine(_directory, key.FileName);
        try
        {
            if (!File.Exists(path) || !CacheDirectory.IsTrusted(_directory) || !IsIntact(path, key))
                return null;
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
            return path;
        }
        catch (Exception e) when (IsExpected(e))
        {
            return null;
        }
    }

    /// <summary>Writes an entry: aside, to the disk, then under its name. False where that is not possible.</summary>
    public bool TryStore(CacheKey key, ReadOnlySpan<byte> code)
    {
        if (code.Length + CacheTrailer.Bytes > _maxBytes)
            return false;
        string path = Path.Combine(_directory, key.FileName);
        string aside = Path.Combine(_directory, $"{Path.GetRandomFileName()}{CacheEviction.AsideExtension}");
        try
        {
            if (!CacheDirectory.Prepare(_directory))
                return false;
            Write(aside, code, CacheTrailer.Create(code, key));
            File.Move(aside, path, overwrite: true);
            CacheEviction.Run(_directory, _maxBytes, keep: path);
            return true;
        }
        catch (Exception e) when (IsExpected(e))
        {
            TryDelete(aside);
            return false;
        }
    }

    private static void Write(string path, ReadOnlySpan<byte> code, ReadOnlySpan<byte> trailer)
    {
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, preallocationSize: code.Length + trailer.Length);
        RandomAccess.Write(file, code, 0);
        RandomAccess.Write(file, trailer, code.Length);
        RandomAccess.FlushToDisk(file);
    }

    private static unsafe bool IsIntact(string path, CacheKey key)
    {
        using var map = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        using var view = map.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        long length = new FileInfo(path).Length;
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        try
        {
            return length <= int.MaxValue && (ulong)length <= view.SafeMemoryMappedViewHandle.ByteLength && CacheTrailer.IsIntact(new ReadOnlySpan<byte>(start, (int)length), key);
        }
        finally
        {
            view.SafeMemoryMappedViewHandle.ReleasePointer();
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (IsExpected(e))
        {
            // It is found and deleted by a later eviction.
        }
    }

    private static bool IsExpected(Exception e) => e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;
}
