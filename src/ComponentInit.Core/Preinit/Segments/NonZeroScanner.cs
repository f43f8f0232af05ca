using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ComponentInit.Core.Preinit.Segments;

/// <summary>
/// Finds what is not zero in memory that is given in pieces of rising addresses, in one vectorised pass. Runs that are closer than the gap are one run;
/// bytes between two pieces count as zeros.
/// </summary>
internal sealed class NonZeroScanner(RunList runs)
{
    private const int Block = 64;

    /// <summary>Number of bytes that are not zero.</summary>
    public long NonZeroBytes { get; private set; }

    /// <summary>Scans a piece.</summary>
    /// <param name="address">Address of its first byte; not below the end of the piece before.</param>
    /// <param name="bytes">The piece.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Scan(long address, ReadOnlySpan<byte> bytes)
    {
        int position = 0;
        for (; position + Block <= bytes.Length; position += Block)
        {
            ulong nonZero = NonZeroMask(bytes.Slice(position, Block));
            if (nonZero != 0) AddMask(address + position, nonZero);
        }

        ulong tail = 0;
        for (int i = position; i < bytes.Length; i++)
        {
            if (bytes[i] != 0) tail |= 1UL << (i - position);
        }

        if (tail != 0) AddMask(address + position, tail);
    }

    private static ulong NonZeroMask(ReadOnlySpan<byte> block)
    {
        ref byte first = ref MemoryMarshal.GetReference(block);
        if (Vector512.IsHardwareAccelerated)
        {
            return ~Vector512.Equals(Vector512.LoadUnsafe(ref first), Vector512<byte>.Zero).ExtractMostSignificantBits();
        }

        uint low = Vector256.Equals(Vector256.LoadUnsafe(ref first), Vector256<byte>.Zero).ExtractMostSignificantBits();
        uint high = Vector256.Equals(Vector256.LoadUnsafe(ref first, 32), Vector256<byte>.Zero).ExtractMostSignificantBits();
        return ~(((ulong)high << 32) | low);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddMask(long address, ulong nonZero)
    {
        NonZeroBytes += BitOperations.PopCount(nonZero);
        if (nonZero == ulong.MaxValue)
        {
            runs.Add(address, address + Block);
            return;
        }

        while (nonZero != 0)
        {
            int start = BitOperations.TrailingZeroCount(nonZero);
            ulong ones = ~(nonZero >> start);
            int length = ones == 0 ? Block - start : BitOperations.TrailingZeroCount(ones);
            runs.Add(address + start, address + start + length);
            if (start + length >= Block) return;
            nonZero &= ulong.MaxValue << (start + length);
        }
    }
}
