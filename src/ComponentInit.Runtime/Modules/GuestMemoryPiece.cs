using System.Buffers;

namespace ComponentInit.Runtime.Modules;

/// <summary>A part of a guest's memory behind a <see cref="Memory{T}"/>.</summary>
internal sealed class GuestMemoryPiece(GuestMemory memory, long offset, int length) : MemoryManager<byte>
{
    public override unsafe Span<byte> GetSpan()
    {
        var part = memory.Slice(offset, length);
        fixed (byte* pointer = part)
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
