using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Preinit.Segments;

/// <summary>How many bytes an active data segment takes beside its content (core specification, section 5.5.14).</summary>
/// <param name="MemoryIndex">The memory it is for.</param>
/// <param name="Is64">Whether that memory is addressed by i64.</param>
public readonly record struct SegmentEncoding(uint MemoryIndex, bool Is64)
{
    /// <summary>The encoding for a memory.</summary>
    public static SegmentEncoding For(uint memoryIndex, MemoryType type) => new(memoryIndex, type.Limits.Is64);

    /// <summary>Bytes before the content of a segment.</summary>
    /// <param name="start">Its address.</param>
    /// <param name="length">Length of its content.</param>
    public int HeaderLength(long start, long length)
    {
        int flags = MemoryIndex == 0 ? 1 : 1 + UnsignedLength(MemoryIndex);
        const int constAndEnd = 2;
        return flags + constAndEnd + SignedLength(Address(start)) + UnsignedLength((ulong)length);
    }

    /// <summary>The operand of the const instruction for an address: an i32 is written as a signed number.</summary>
    public long Address(long start) => Is64 ? start : unchecked((int)start);

    /// <summary>Length of an unsigned LEB128.</summary>
    public static int UnsignedLength(ulong value) => ((64 - System.Numerics.BitOperations.LeadingZeroCount(value | 1)) + 6) / 7;

    private static int SignedLength(long value) => ((64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)(value ^ (value >> 63)))) + 7) / 7;
}
