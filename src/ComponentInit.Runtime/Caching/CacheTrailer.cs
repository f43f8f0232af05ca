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
    /// <param name="checksum">Checksum of the code.</param>
    /// <param name="key">Its key.</param>
    public static byte[] Create(ReadOnlySpan<byte> checksum, CacheKey key)
    {
        byte[] head = [.. Mark, .. key.Hash, .. checksum];
        return [.. head, .. CacheChecksum.Of(head)];
    }
}
