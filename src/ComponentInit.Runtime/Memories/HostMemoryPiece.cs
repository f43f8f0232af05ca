using System.Buffers;

namespace ComponentInit.Runtime.Memories;

/// <summary>A part of a component's memory behind a <see cref="Memory{T}"/>.</summary>
internal sealed class HostMemoryPiece(HostMemory memory, long offset, int length) : MemoryManager<byte>
{
    public override unsafe Span<byte> GetSpan()
    {
        fixed (byte* pointer = memory.Slice(offset, length))
            return new Span<byte>(pointer, length);
    }

    // Memory of the guest does not move by itself.
    public override unsafe MemoryHandle Pin(int elementIndex = 0)
    {
        fixed (byte* pointer = GetSpan()[elementIndex..])
            return new MemoryHandle(pointer);
    }

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
