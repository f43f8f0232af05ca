using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ComponentInit.Runtime.Interop;

namespace ComponentInit.Runtime.Memories;

/// <summary>
/// Makes every linear memory of an engine, so that those of the core instances inside components can be seen, too. The order of creation is the order of core
/// instantiation, and within an instance that of its memories.
/// </summary>
internal sealed class HostMemories
{
    private readonly bool _reserves;
    private readonly Lock _lock = new();
    private List<HostMemory>? _collected;
    private long _maxBytes = long.MaxValue;

    /// <summary>Chooses how memories are made.</summary>
    /// <param name="reserves">Whether address space is reserved, which is fastest and needs Linux; otherwise memories are allocations that move.</param>
    public HostMemories(bool reserves) => _reserves = reserves;

    /// <summary>Whether this system can reserve address space in the way that compiled code relies on.</summary>
    public static bool CanReserve => OperatingSystem.IsLinux() && Environment.Is64BitProcess;

    /// <summary>Sets up the configuration of an engine.</summary>
    public unsafe void Configure(nint config)
    {
        // A copy-on-write image would be mapped over memory that is not the engine's own.
        ConfigApi.wasmtime_config_memory_init_cow_set(config, 0);
        if (!_reserves)
        {
            ReservationApi.wasmtime_config_memory_reservation_set(config, 0);
            ReservationApi.wasmtime_config_memory_guard_size_set(config, 0);
            ReservationApi.wasmtime_config_memory_reservation_for_growth_set(config, 0);
        }
        var creator = new NativeMemoryCreator { Data = GCHandle.ToIntPtr(GCHandle.Alloc(this)), Create = &OnCreate, Finalizer = &OnFinalize };
        ConfigApi.wasmtime_config_host_memory_creator_set(config, &creator);
    }

    /// <summary>Runs an instantiation and gives back the memories that were made in it. Instantiations on one engine wait for each other.</summary>
    public IReadOnlyList<HostMemory> Collect(Action instantiate)
    {
        var memories = new List<HostMemory>();
        Collect(memories, null, instantiate);
        return memories;
    }

    /// <summary>Runs an instantiation and adds the memories that are made in it to a list, also where it fails.</summary>
    /// <param name="memories">The list.</param>
    /// <param name="maxBytes">Bytes that each of them may have, now and later; null for no limit.</param>
    /// <param name="instantiate">The instantiation.</param>
    public void Collect(List<HostMemory> memories, long? maxBytes, Action instantiate)
    {
        lock (_lock)
        {
            _collected = memories;
            _maxBytes = maxBytes ?? long.MaxValue;
            try
            {
                instantiate();
            }
            finally
            {
                _collected = null;
                _maxBytes = long.MaxValue;
            }
        }
    }

    private HostMemory? TryCreate(long length, long reservation, long guard, long pageSize)
    {
        MemoryBlock? block = _reserves ? ReservedMemoryBlock.TryCreate(length, reservation, guard) : AllocatedMemoryBlock.TryCreate(length);
        if (block is null)
            return null;
        var memory = new HostMemory(block, pageSize, _maxBytes);
        _collected?.Add(memory);
        return memory;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static unsafe nint OnCreate(nint data, nint type, nuint minimum, nuint maximum, nuint reserved, nuint guard, NativeLinearMemory* result)
    {
        try
        {
            var memories = (HostMemories)GCHandle.FromIntPtr(data).Target!;
            if ((ulong)minimum > (ulong)memories._maxBytes)
                return HostTrap.NewError("memory minimum size exceeds memory limits"u8);
            HostMemory? memory = memories.TryCreate(checked((long)minimum), checked((long)reserved), checked((long)guard), (long)MemoryTypeApi.wasmtime_memorytype_page_size(type));
            if (memory is null)
                return HostTrap.NewError("the host has no room for a linear memory of this size"u8);
            *result = new NativeLinearMemory
            {
                Data = GCHandle.ToIntPtr(GCHandle.Alloc(memory)),
                Get = &OnGet,
                Grow = &OnGrow,
                Finalizer = &OnFree,
            };
            return 0;
        }
        catch (Exception e) when (e is OverflowException or OutOfMemoryException)
        {
            return HostTrap.NewError("the host has no room for a linear memory of this size"u8);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static unsafe byte* OnGet(nint data, nuint* length, nuint* capacity)
    {
        MemoryBlock block = ((HostMemory)GCHandle.FromIntPtr(data).Target!).Live;
        *length = (nuint)block.Length;
        *capacity = (nuint)block.Capacity;
        return (byte*)block.Start;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint OnGrow(nint data, nuint length)
    {
        var memory = (HostMemory)GCHandle.FromIntPtr(data).Target!;
        return length <= long.MaxValue / 2 && memory.TryGrow((long)length) ? 0 : HostTrap.NewError("the host has no room"u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnFree(nint data)
    {
        GCHandle handle = GCHandle.FromIntPtr(data);
        ((HostMemory)handle.Target!).Free();
        handle.Free();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnFinalize(nint data) => GCHandle.FromIntPtr(data).Free();
}
