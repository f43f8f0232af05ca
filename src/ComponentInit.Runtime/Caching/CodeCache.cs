using Microsoft.Win32.SafeHandles;

namespace ComponentInit.Runtime.Caching;

/// <summary>
/// Compiled code in files. The engine accepts damaged code, and running it is running anything, so a file is only used after its checksum; everything that goes wrong
/// here is a miss and never an error.
/// </summary>
internal sealed class CodeCache
{
    /// <summary>How names of entries end.</summary>
    public const string Extension = ".cwasm";

    private const int PieceBytes = 8192 * CacheChecksum.PieceBytes;

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
            Write(aside, code, CacheTrailer.Create(CacheChecksum.Of(code), key));
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

    // Read in pieces that stay in the processor's cache: a mapping would make all of the file resident, and the engine maps it again.
    private static bool IsIntact(string path, CacheKey key)
    {
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        long end = RandomAccess.GetLength(file) - CacheTrailer.Bytes;
        if (end <= 0)
            return false;
        var buffer = new byte[PieceBytes];
        var checksum = new CacheChecksum();
        for (long at = 0; at < end;)
        {
            int wanted = (int)Math.Min(buffer.Length, end - at);
            if (!TryRead(file, buffer.AsSpan(0, wanted), at))
                return false;
            checksum.Append(buffer.AsSpan(0, wanted));
            at += wanted;
        }

        var trailer = buffer.AsSpan(0, CacheTrailer.Bytes);
        return TryRead(file, trailer, end) && trailer.SequenceEqual(CacheTrailer.Create(checksum.Finish(), key));
    }

    private static bool TryRead(SafeFileHandle file, Span<byte> target, long at)
    {
        while (target.Length > 0)
        {
            int read = RandomAccess.Read(file, target, at);
            if (read == 0)
                return false;
            target = target[read..];
            at += read;
        }

        return true;
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
