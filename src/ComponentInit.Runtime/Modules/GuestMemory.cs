using System.Globalization;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Interop;
using ComponentInit.Runtime.Memories;

namespace ComponentInit.Runtime.Modules;

/// <summary>
/// A linear memory of a run, seen where it is. What it gives out is valid until the guest runs again or the run is disposed.
/// </summary>
public sealed class GuestMemory : ILinearMemory
{
    private readonly GuestStore _store;
    private MemoryReference _memory;

    internal GuestMemory(GuestStore store, MemoryReference memory)
    {
        _store = store;
        _memory = memory;
    }

    /// <summary>Bytes it has now.</summary>
    public unsafe long ByteLength
    {
        get
        {
            fixed (MemoryReference* memory = &_memory)
                return (long)MemoryApi.wasmtime_memory_data_size(_store.LiveContext, memory);
        }
    }

    /// <summary>Bytes a page: 65536, or another power of two with the custom-page-sizes proposal.</summary>
    public unsafe long PageSize
    {
        get
        {
            fixed (MemoryReference* memory = &_memory)
                return (long)MemoryApi.wasmtime_memory_page_size(_store.LiveContext, memory);
        }
    }

    /// <summary>A part of it, without a copy. Offsets beyond 2 GiB work; one view has at most 2 GiB less a byte.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The part does not lie within the memory.</exception>
    /// <exception cref="ObjectDisposedException">The run is gone.</exception>
    public unsafe ReadOnlySpan<byte> Slice(long offset, int length)
    {
        CheckRange(offset, length);
        return new ReadOnlySpan<byte>(Data() + offset, length);
    }

    /// <summary>
    /// A part of it, without a copy, to be kept in a sequence with other pieces. Its bytes are looked up at each use, and using it after the run throws
    /// <see cref="ObjectDisposedException"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The part does not lie within the memory.</exception>
    public ReadOnlyMemory<byte> AsMemory(long offset, int length)
    {
        CheckRange(offset, length);
        return new GuestMemoryPiece(this, offset, length).Memory;
    }

    /// <summary>Writes bytes into it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They do not lie within the memory.</exception>
    /// <exception cref="ObjectDisposedException">The run is gone.</exception>
    public unsafe void Write(long offset, ReadOnlySpan<byte> bytes)
    {
        CheckRange(offset, bytes.Length);
        bytes.CopyTo(new Span<byte>(Data() + offset, bytes.Length));
    }

    /// <summary>
    /// The parts that were ever touched, in whole pages of the system, ascending and merged: reading elsewhere costs memory and time for nothing. Outside of
    /// them a byte is what the module's active data segments put there, and zero where there is no segment. Where the system does not tell, all of it.
    /// </summary>
    public unsafe IReadOnlyList<MemoryRange> TouchedRanges()
    {
        long length = ByteLength;
        if (length == 0)
            return [];
        return PageMap.TryFind((nint)Data(), length) ?? [new MemoryRange(0, length)];
    }

    private unsafe byte* Data()
    {
        fixed (MemoryReference* memory = &_memory)
            return MemoryApi.wasmtime_memory_data(_store.LiveContext, memory);
    }

    private void CheckRange(long offset, int length)
    {
        long size = ByteLength;
        if (offset < 0 || length < 0 || offset > size - length)
        {
            throw new ArgumentOutOfRangeException(
                nameof(offset), string.Create(CultureInfo.InvariantCulture, $"{length} bytes at {offset} do not lie within a memory of {size} bytes."));
        }
    }
}
