using System.Collections.Immutable;
using ComponentInit.Core.Preinit.Segments;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>
/// The data section of the output: segments that keep their index, then the captured memories. Its length is known before it is written, so that guest memory
/// is copied once, straight to its place in the output.
/// </summary>
internal sealed class DataSectionPlan
{
    private readonly ImmutableArray<ReadOnlyMemory<byte>> _kept;
    private readonly ImmutableArray<CapturedMemory> _memories;
    private readonly long _payloadLength;

    /// <summary>Plans a section.</summary>
    /// <param name="kept">Contents of the passive segments that come first.</param>
    /// <param name="memories">What to write as active segments.</param>
    /// <exception cref="WasmException">The section would be longer than a binary can be: <see cref="WasmErrorCode.WasmFeatureUnsupported"/>.</exception>
    public DataSectionPlan(ImmutableArray<ReadOnlyMemory<byte>> kept, ImmutableArray<CapturedMemory> memories)
    {
        _kept = kept;
        _memories = memories;
        Count = kept.Length + memories.Sum(memory => memory.Segments.Length);
        _payloadLength = SegmentEncoding.UnsignedLength((ulong)Count)
            + kept.Sum(bytes => 1L + SegmentEncoding.UnsignedLength((ulong)bytes.Length) + bytes.Length)
            + memories.Sum(memory => memory.Segments.Sum(range => memory.Encoding.HeaderLength(range.Start, range.Length) + range.Length));
        if (_payloadLength > int.MaxValue)
        {
            throw new WasmException(WasmErrorCode.WasmFeatureUnsupported, $"The captured memories take {_payloadLength} bytes, and a binary can hold at most 2 GiB: let init keep less in memory.");
        }
    }

    /// <summary>Number of segments.</summary>
    public int Count { get; }

    /// <summary>Length in bytes of the whole section; 0 where it has no segment and is left out.</summary>
    public long Length => Count == 0 ? 0 : 1 + SegmentEncoding.UnsignedLength((ulong)_payloadLength) + _payloadLength;

    /// <summary>Writes the section.</summary>
    /// <param name="output">Exactly <see cref="Length"/> bytes.</param>
    public void Write(Span<byte> output)
    {
        if (Count == 0) return;
        var header = new WasmWriter();
        header.WriteByte((byte)SectionId.Data);
        header.WriteU32((uint)_payloadLength);
        header.WriteU32((uint)Count);
        int position = Put(output, 0, header.Written);
        foreach (var bytes in _kept) position = WriteKept(output, position, bytes.Span);
        foreach (var memory in _memories) position = WriteMemory(output, position, memory);
    }

    private static int WriteKept(Span<byte> output, int position, ReadOnlySpan<byte> bytes)
    {
        var header = new WasmWriter(8);
        header.WriteByte(1);
        header.WriteU32((uint)bytes.Length);
        return Put(output, Put(output, position, header.Written), bytes);
    }

    private static int WriteMemory(Span<byte> output, int position, CapturedMemory memory)
    {
        foreach (var range in memory.Segments)
        {
            position = Put(output, position, SegmentHeader(memory, range.Start, range.Length).Written);
            position = CapturedBytes.Copy(memory, range, output, position);
        }

        return position;
    }

    private static WasmWriter SegmentHeader(CapturedMemory memory, long start, long length)
    {
        var header = new WasmWriter(32);
        header.WriteByte(memory.MemoryIndex == 0 ? (byte)0 : (byte)2);
        if (memory.MemoryIndex != 0) header.WriteU32(memory.MemoryIndex);
        header.WriteByte(memory.Encoding.Is64 ? (byte)0x42 : (byte)0x41);
        header.WriteS64(memory.Encoding.Address(start));
        header.WriteByte(0x0B);
        header.WriteU32((uint)length);
        return header;
    }

    private static int Put(Span<byte> output, int position, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(output[position..]);
        return position + bytes.Length;
    }
}
