using System.Buffers.Binary;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace ComponentInit.Wasm.Binary;

/// <summary>
/// A cursor over bytes of a binary. Offsets in errors are absolute: the reader knows where in the file its bytes begin.
/// Integers are strict LEB128 (WebAssembly core specification, section 5.2.2): at most ceil(N/7) bytes, unused bits are a sign extension.
/// A copy of the struct is an independent cursor.
/// </summary>
[DebuggerDisplay("{Section,nq} at {Offset}, {Remaining} bytes left")]
public ref struct WasmReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly long _start;
    private int _position;

    /// <summary>Creates a cursor at the first of <paramref name="bytes"/>.</summary>
    /// <param name="bytes">What to read.</param>
    /// <param name="start">Absolute offset of the first byte in its file.</param>
    /// <param name="section">Name of the section, for errors.</param>
    public WasmReader(ReadOnlySpan<byte> bytes, long start = 0, string section = "module")
    {
        _bytes = bytes;
        _start = start;
        Section = section;
    }

    /// <summary>Name of the section being read, for errors.</summary>
    public string Section { get; }

    /// <summary>Absolute offset of the next byte.</summary>
    public readonly long Offset => _start + _position;

    /// <summary>Index of the next byte in the bytes given.</summary>
    public readonly int Position => _position;

    /// <summary>Bytes left.</summary>
    public readonly int Remaining => _bytes.Length - _position;

    /// <summary>Whether all bytes are read.</summary>
    public readonly bool AtEnd => _position == _bytes.Length;

    /// <summary>Reads one byte.</summary>
    /// <exception cref="WasmFormatException">No byte is left.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte ReadByte()
    {
        if (_position >= _bytes.Length) Fail("unexpected end");
        return _bytes[_position++];
    }

    /// <summary>The next byte, which stays unread.</summary>
    /// <exception cref="WasmFormatException">No byte is left.</exception>
    public readonly byte PeekByte()
    {
        if (_position >= _bytes.Length) Fail("unexpected end");
        return _bytes[_position];
    }

    /// <summary>Reads <paramref name="count"/> bytes as a slice of the original.</summary>
    /// <exception cref="WasmFormatException">Fewer bytes are left.</exception>
    public ReadOnlySpan<byte> ReadBytes(int count)
    {
        if ((uint)count > (uint)Remaining) Fail("unexpected end");
        var slice = _bytes.Slice(_position, count);
        _position += count;
        return slice;
    }

    /// <summary>Reads an unsigned LEB128 of at most 32 bits.</summary>
    /// <exception cref="WasmFormatException">The number is cut off, too long or too large.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint ReadU32()
    {
        if (_position < _bytes.Length && _bytes[_position] < 0x80) return _bytes[_position++];
        return (uint)ReadUnsigned(32);
    }

    /// <summary>Reads an unsigned LEB128 of at most 64 bits.</summary>
    /// <exception cref="WasmFormatException">The number is cut off, too long or too large.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong ReadU64()
    {
        if (_position < _bytes.Length && _bytes[_position] < 0x80) return _bytes[_position++];
        return ReadUnsigned(64);
    }

    /// <summary>Reads a signed LEB128 of at most 32 bits.</summary>
    /// <exception cref="WasmFormatException">The number is cut off, too long or too large.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ReadS32()
    {
        if (_position < _bytes.Length && _bytes[_position] < 0x80) return (sbyte)(_bytes[_position++] << 1) >> 1;
        return (int)ReadSigned(32);
    }

    /// <summary>Reads a signed LEB128 of at most 33 bits, as block types and heap types use it.</summary>
    /// <exception cref="WasmFormatException">The number is cut off, too long or too large.</exception>
    public long ReadS33()
    {
        if (_position < _bytes.Length && _bytes[_position] < 0x80) return (sbyte)(_bytes[_position++] << 1) >> 1;
        return ReadSigned(33);
    }

    /// <summary>Reads a signed LEB128 of at most 64 bits.</summary>
    /// <exception cref="WasmFormatException">The number is cut off, too long or too large.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long ReadS64()
    {
        if (_position < _bytes.Length && _bytes[_position] < 0x80) return (sbyte)(_bytes[_position++] << 1) >> 1;
        return ReadSigned(64);
    }

    /// <summary>Reads four little-endian bytes: the bits of an f32.</summary>
    /// <exception cref="WasmFormatException">Fewer bytes are left.</exception>
    public uint ReadF32Bits() => BinaryPrimitives.ReadUInt32LittleEndian(ReadBytes(4));

    /// <summary>Reads eight little-endian bytes: the bits of an f64.</summary>
    /// <exception cref="WasmFormatException">Fewer bytes are left.</exception>
    public ulong ReadF64Bits() => BinaryPrimitives.ReadUInt64LittleEndian(ReadBytes(8));

    /// <summary>Reads the count of a vector. Each element takes at least one byte, so a count above the bytes left is refused before anything is allocated.</summary>
    /// <exception cref="WasmFormatException">The count cannot be true.</exception>
    public int ReadCount()
    {
        uint count = ReadU32();
        if (count > (uint)Remaining) Fail($"a count of {count} is larger than the {Remaining} bytes left");
        return (int)count;
    }

    /// <summary>Reads a byte vector: its length and its bytes, as a slice of the original.</summary>
    /// <exception cref="WasmFormatException">It is cut off.</exception>
    public ReadOnlySpan<byte> ReadByteVector() => ReadBytes(ReadCount());

    /// <summary>Reads a name: a byte vector that must be UTF-8.</summary>
    /// <exception cref="WasmFormatException">It is cut off or not UTF-8.</exception>
    public string ReadName()
    {
        long offset = Offset;
        var bytes = ReadByteVector();
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new WasmFormatException("malformed UTF-8 encoding", offset, Section);
        }
    }

    /// <summary>Moves over <paramref name="count"/> bytes.</summary>
    /// <exception cref="WasmFormatException">Fewer bytes are left.</exception>
    public void Skip(int count) => ReadBytes(count);

    /// <summary>Fails unless every byte has been read.</summary>
    /// <param name="what">What ends here, such as <c>section</c>.</param>
    /// <exception cref="WasmFormatException">Bytes are left.</exception>
    public readonly void ExpectEnd(string what)
    {
        if (!AtEnd) Fail($"{what} size mismatch: {Remaining} bytes left over");
    }

    /// <summary>Throws a format error at the current place.</summary>
    /// <param name="message">What is wrong.</param>
    /// <exception cref="WasmFormatException">Always.</exception>
    [DoesNotReturn]
    public readonly void Fail(string message) => throw new WasmFormatException(message, Offset, Section);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ulong ReadUnsigned(int bits)
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte b = ReadByte();
            int left = bits - shift;
            if (left < 7)
            {
                if ((b & 0x80) != 0) Fail("integer representation too long");
                if (b >> left != 0) Fail("integer too large");
            }

            value |= (ulong)(b & 0x7F) << shift;
            if ((b & 0x80) == 0) return value;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private long ReadSigned(int bits)
    {
        long value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte b = ReadByte();
            int left = bits - shift;
            if (left < 7)
            {
                if ((b & 0x80) != 0) Fail("integer representation too long");
                int unused = (sbyte)(b << 1) >> left;
                if (unused is not 0 and not -1) Fail("integer too large");
            }

            value |= (long)(b & 0x7F) << shift;
            if ((b & 0x80) == 0)
            {
                int used = shift + 7;
                return used < 64 ? value << (64 - used) >> (64 - used) : value;
            }
        }
    }
}
