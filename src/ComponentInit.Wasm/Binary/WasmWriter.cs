using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace ComponentInit.Wasm.Binary;

/// <summary>Appends bytes in the encodings of the binary format, LEB128 in its shortest form.</summary>
public sealed class WasmWriter
{
    private readonly ArrayBufferWriter<byte> _buffer;

    /// <summary>Creates an empty writer.</summary>
    /// <param name="capacity">Bytes to make room for.</param>
    public WasmWriter(int capacity = 256) => _buffer = new ArrayBufferWriter<byte>(Math.Max(capacity, 16));

    /// <summary>Bytes written so far.</summary>
    public int Length => _buffer.WrittenCount;

    /// <summary>What was written; valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    /// <summary>What was written, without a copy; the writer must not be used afterwards.</summary>
    public ReadOnlyMemory<byte> ToMemory() => _buffer.WrittenMemory;

    /// <summary>A copy of what was written.</summary>
    public byte[] ToArray() => _buffer.WrittenSpan.ToArray();

    /// <summary>Forgets what was written and keeps the room.</summary>
    public void Clear() => _buffer.ResetWrittenCount();

    /// <summary>Appends a byte.</summary>
    public void WriteByte(byte value)
    {
        _buffer.GetSpan(1)[0] = value;
        _buffer.Advance(1);
    }

    /// <summary>Appends bytes as they are.</summary>
    public void WriteBytes(ReadOnlySpan<byte> bytes) => _buffer.Write(bytes);

    /// <summary>Appends an unsigned LEB128.</summary>
    public void WriteU32(uint value) => WriteU64(value);

    /// <summary>Appends an unsigned LEB128.</summary>
    public void WriteU64(ulong value)
    {
        var span = _buffer.GetSpan(10);
        int length = 0;
        do
        {
            byte b = (byte)(value & 0x7F);
            value >>= 7;
            span[length++] = value == 0 ? b : (byte)(b | 0x80);
        }
        while (value != 0);
        _buffer.Advance(length);
    }

    /// <summary>Appends a signed LEB128; it serves s32, s33 and s64 alike.</summary>
    public void WriteS64(long value)
    {
        var span = _buffer.GetSpan(10);
        int length = 0;
        bool more = true;
        while (more)
        {
            byte b = (byte)(value & 0x7F);
            value >>= 7;
            more = !((value == 0 && (b & 0x40) == 0) || (value == -1 && (b & 0x40) != 0));
            span[length++] = more ? (byte)(b | 0x80) : b;
        }

        _buffer.Advance(length);
    }

    /// <summary>Appends four little-endian bytes: the bits of an f32.</summary>
    public void WriteF32Bits(uint bits)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(_buffer.GetSpan(4), bits);
        _buffer.Advance(4);
    }

    /// <summary>Appends eight little-endian bytes: the bits of an f64.</summary>
    public void WriteF64Bits(ulong bits)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(_buffer.GetSpan(8), bits);
        _buffer.Advance(8);
    }

    /// <summary>Appends a byte vector: length and bytes.</summary>
    public void WriteByteVector(ReadOnlySpan<byte> bytes)
    {
        WriteU32((uint)bytes.Length);
        WriteBytes(bytes);
    }

    /// <summary>Appends a name: a byte vector of UTF-8.</summary>
    public void WriteName(string name)
    {
        int length = Encoding.UTF8.GetByteCount(name);
        WriteU32((uint)length);
        Encoding.UTF8.GetBytes(name, _buffer.GetSpan(length));
        _buffer.Advance(length);
    }
}
