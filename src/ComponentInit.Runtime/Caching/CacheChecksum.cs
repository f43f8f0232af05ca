using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Caching;

/// <summary>
/// A checksum of 128 bits that reads several GB/s: four CRC-32C, each over every fourth word. A file that differs in one bit, or in any burst of up to 32 bits, never
/// has the same one; for other damage the odds are those of CRC-32C or better. It protects against damage, not against an attacker: that is what the directory is for.
/// </summary>
internal struct CacheChecksum
{
    /// <summary>Bytes of a checksum.</summary>
    public const int Bytes = 16;

    /// <summary>Every piece but the last one has to be a multiple of this long.</summary>
    public const int PieceBytes = 4 * sizeof(ulong);

    private uint _a = 0xFFFFFFFF, _b = 0xFFFFFFFE, _c = 0xFFFFFFFD, _d = 0xFFFFFFFC;
    private ulong _length;

    /// <summary>Starts one.</summary>
    public CacheChecksum()
    {
    }

    /// <summary>The checksum of bytes that lie together.</summary>
    public static byte[] Of(ReadOnlySpan<byte> data)
    {
        var checksum = new CacheChecksum();
        checksum.Append(data);
        return checksum.Finish();
    }

    /// <summary>Goes on with a piece.</summary>
    public void Append(ReadOnlySpan<byte> piece)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(piece);
        uint a = _a, b = _b, c = _c, d = _d;
        int i = 0;
        for (; i + 4 <= words.Length; i += 4)
        {
            a = BitOperations.Crc32C(a, words[i]);
            b = BitOperations.Crc32C(b, words[i + 1]);
            c = BitOperations.Crc32C(c, words[i + 2]);
            d = BitOperations.Crc32C(d, words[i + 3]);
        }

        foreach (byte rest in piece[(i * sizeof(ulong))..])
            a = BitOperations.Crc32C(a, rest);
        (_a, _b, _c, _d) = (a, b, c, d);
        _length += (ulong)piece.Length;
    }

    /// <summary>The checksum of all pieces.</summary>
    public readonly byte[] Finish()
    {
        var checksum = new byte[Bytes];
        BinaryPrimitives.WriteUInt32LittleEndian(checksum, BitOperations.Crc32C(_a, _length));
        BinaryPrimitives.WriteUInt32LittleEndian(checksum.AsSpan(4), _b);
        BinaryPrimitives.WriteUInt32LittleEndian(checksum.AsSpan(8), _c);
        BinaryPrimitives.WriteUInt32LittleEndian(checksum.AsSpan(12), _d);
        return checksum;
    }
}
