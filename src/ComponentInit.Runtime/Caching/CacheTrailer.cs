namespace ComponentInit.Runtime.Caching;

/// <summary>
/// What stands behind the code in a file of the cache: a mark, the key, and the checksum of all of it. The engine reads the code by the headers at its beginning and
/// does not look behind it.
/// </summary>
internal static class CacheTrailer
{
    /// <summary>Bytes of a trailer.</summary>
    public const int Bytes = MarkBytes + CacheKey.Bytes + (2 * CacheChecksum.Bytes);

    private const int MarkBytes = 8;

    private static ReadOnlySpan<byte> Mark => "CINITCC1"u8;

    /// <summary>Makes the trailer for code.</summary>
    public static byte[] Create(ReadOnlySpan<byte> code, CacheKey key)
    {
        var trailer = new byte[Bytes];
        Mark.CopyTo(trailer);
        key.Hash.CopyTo(trailer.AsSpan(MarkBytes));
        var checksums = trailer.AsSpan(MarkBytes + CacheKey.Bytes);
        CacheChecksum.Compute(code, checksums);
        CacheChecksum.Compute(trailer.AsSpan(0, Bytes - CacheChecksum.Bytes), checksums[CacheChecksum.Bytes..]);
        return trailer;
    }

    /// <summary>Whether a file is, to the last bit, what was written for a key.</summary>
    public static bool IsIntact(ReadOnlySpan<byte> file, CacheKey key) =>
        file.Length > Bytes && file[^Bytes..].SequenceEqual(Create(file[..^Bytes], key));
}
