using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Caching;

/// <summary>
/// A checksum of 128 bits that reads several GB/s: four CRC-32C, each over every fourth word. A file that differs in one bit, or in any burst of up to 32 bits, never
/// has the same one; for other damage the odds are those of CRC-32C or better. It protects against damage, not against an attacker: that is what the directory is for.
/// </summary>
internal static class CacheChecksum
{
    /// <summary>Bytes of a checksum.</summary>
    public const int Bytes = 16;

    /// <summary>Computes it.</summary>
    public static void Compute(ReadOnlySpan<byte> data, Span<byte> checksum)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(data);
        uint a = 0xFFFFFFFF, b = 0xFFFFFFFE, c = 0xFFFFFFFD, d = 0xFFFFFFFC;
        int i = 0;
        for (; i + 4 <= words.Length; i += 4)
        {
            a = BitOperations.Crc32C(a, words[i]);
            b = BitOperations.Crc32C(b, words[i + 1]);
            c = BitOperations.Crc32C(c, words[i + 2]);
            d = BitOperations.Crc32C(d, words[i + 3]);
        }

        foreach (byte rest in data[(i * sizeof(ulong))..])
            a = BitOperations.Crc32C(a, rest);
        a = BitOperations.Crc32C(a, (ulong)data.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(checksum, a);
        BinaryPrimitives.WriteUInt32LittleEndian(checksum[4..], b);
        BinaryPrimitives.WriteUInt32LittleEndian(checksum[8..], c);
        BinaryPrimitives.WriteUInt32LittleEndian(checksum[12..], d);
    }
}
