using ComponentInit.Runtime.Interop;

namespace ComponentInit.Runtime.Memories;

/// <summary>
/// Linux: an address range in which only the first part can be used. Compiled code relies on the rest: an access beyond the end faults there, and the engine makes a trap of it.
/// Pages exist once they are touched.
/// </summary>
internal sealed class ReservedMemoryBlock : MemoryBlock
{
    private const long RoomForGrowth = 2L << 30;
    private readonly long _guard;
    private nint _start;
    private long _length;
    private long _capacity;

    private ReservedMemoryBlock(long guard) => _guard = guard;

    public override nint Start => _start;

    public override long Length => _length;

    public override long Capacity => _capacity;

    /// <summary>Reserves a range.</summary>
    /// <param name="length">Bytes to use at once.</param>
    /// <param name="reservation">Bytes that it shall be able to grow to without moving.</param>
    /// <param name="guard">Bytes behind that which nobody may touch.</param>
    /// <returns>The block, or null where the system has no room.</returns>
    public static ReservedMemoryBlock? TryCreate(long length, long reservation, long guard)
    {
        var block = new ReservedMemoryBlock(Align(guard));
        if (block.TryReserve(Math.Max(Align(length), Align(reservation))) && block.TryGrow(length))
            return block;
        block.Dispose();
        return null;
    }

    public override bool TryGrow(long length)
    {
        if (Align(length) > _capacity && !TryMove(Align(length)))
            return false;
        if (length > 0 && UnixMemoryApi.mprotect(_start, (nuint)Align(length), UnixMemoryApi.ReadWrite) != 0)
            return false;
        _length = length;
        return true;
    }

    public override void Dispose()
    {
        if (_start != 0)
            _ = UnixMemoryApi.munmap(_start, (nuint)(_capacity + _guard));
        _start = 0;
        _length = 0;
    }

    private bool TryReserve(long capacity)
    {
        nint start = UnixMemoryApi.mmap(0, (nuint)(capacity + _guard), UnixMemoryApi.NoAccess, UnixMemoryApi.PrivateAnonymousNoReserve, -1, 0);
        if (start == -1)
            return false;
        _start = start;
        _capacity = capacity;
        return true;
    }

    private bool TryMove(long length)
    {
        (nint oldStart, long oldCapacity) = (_start, _capacity);
        if (!TryReserve(length + RoomForGrowth))
            return false;
        long used = Align(_length);
        if (used > 0 && UnixMemoryApi.mremap(oldStart, (nuint)used, (nuint)used, UnixMemoryApi.MoveToFixed, _start) == -1)
        {
            _ = UnixMemoryApi.munmap(_start, (nuint)(_capacity + _guard));
            (_start, _capacity) = (oldStart, oldCapacity);
            return false;
        }
        _ = UnixMemoryApi.munmap(oldStart + (nint)used, (nuint)(oldCapacity + _guard - used));
        return true;
    }

    private static long Align(long length)
    {
        long page = Environment.SystemPageSize;
        return checked(length + page - 1) / page * page;
    }
}
