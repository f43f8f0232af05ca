using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Memories;

/// <summary>Any system: an allocation that moves when it grows. Compiled code has to check every access by itself.</summary>
internal sealed unsafe class AllocatedMemoryBlock : MemoryBlock
{
    private const nuint Alignment = 4096;
    private byte* _start;
    private long _length;
    private long _capacity;

    private AllocatedMemoryBlock()
    {
    }

    public override nint Start => (nint)_start;

    public override long Length => _length;

    public override long Capacity => _capacity;

    /// <summary>Allocates a block.</summary>
    /// <param name="length">Bytes to use at once.</param>
    /// <returns>The block, or null where the system has no room.</returns>
    public static AllocatedMemoryBlock? TryCreate(long length)
    {
        var block = new AllocatedMemoryBlock();
        return block.TryGrow(length) ? block : null;
    }

    public override bool TryGrow(long length)
    {
        if (length <= _capacity && _start is not null)
        {
            _length = length;
            return true;
        }
        long capacity = Math.Max(length + (length / 4), 1);
        byte* moved;
        try
        {
            moved = (byte*)NativeMemory.AlignedAlloc((nuint)capacity, Alignment);
        }
        catch (OutOfMemoryException)
        {
            return false;
        }
        NativeMemory.Copy(_start, moved, (nuint)_length);
        NativeMemory.Clear(moved + _length, (nuint)(capacity - _length));
        NativeMemory.AlignedFree(_start);
        _start = moved;
        _capacity = capacity;
        _length = length;
        return true;
    }

    public override void Dispose()
    {
        NativeMemory.AlignedFree(_start);
        _start = null;
        _length = 0;
    }
}
