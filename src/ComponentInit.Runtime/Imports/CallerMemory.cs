using System.Buffers.Binary;
using ComponentInit.Runtime.Interop;

namespace ComponentInit.Runtime.Imports;

/// <summary>The memory of the module that calls a host function, checked at every access. Valid until guest code runs again.</summary>
internal readonly unsafe struct CallerMemory
{
    private static readonly byte[] Name = "memory"u8.ToArray();

    private readonly byte* _data;
    private readonly ulong _size;

    private CallerMemory(MemoryReference reference, byte* data, ulong size)
    {
        Reference = reference;
        _data = data;
        _size = size;
    }

    /// <summary>What it is in the store.</summary>
    public MemoryReference Reference { get; }

    /// <summary>Finds the export <c>memory</c> of the caller, as WASI preview1 names it; null where there is none.</summary>
    public static CallerMemory? Find(HostCaller caller)
    {
        NativeExtern found;
        fixed (byte* name = Name)
        {
            if (FunctionApi.wasmtime_caller_export_get(caller.Caller, name, (nuint)Name.Length, &found) == 0)
                return null;
        }

        if (found.Kind != NativeExternKind.Memory)
        {
            InstanceApi.wasmtime_extern_delete(&found);
            return null;
        }

        var memory = found.Memory;
        return new CallerMemory(memory, MemoryApi.wasmtime_memory_data(caller.Context, &memory), MemoryApi.wasmtime_memory_data_size(caller.Context, &memory));
    }

    /// <summary>A part of it; false where that does not lie within it.</summary>
    public bool TrySlice(uint address, uint length, out Span<byte> part)
    {
        bool fits = (ulong)address + length <= _size && length <= int.MaxValue;
        part = fits ? new Span<byte>(_data + address, (int)length) : default;
        return fits;
    }

    /// <summary>Writes a little-endian u64.</summary>
    public bool TryWriteU64(uint address, ulong value) => TrySlice(address, sizeof(ulong), out var part) && BinaryPrimitives.TryWriteUInt64LittleEndian(part, value);

    /// <summary>Writes a little-endian u32.</summary>
    public bool TryWriteU32(uint address, uint value) => TrySlice(address, sizeof(uint), out var part) && BinaryPrimitives.TryWriteUInt32LittleEndian(part, value);

    /// <summary>Reads a little-endian u32.</summary>
    public bool TryReadU32(uint address, out uint value)
    {
        value = 0;
        return TrySlice(address, sizeof(uint), out var part) && BinaryPrimitives.TryReadUInt32LittleEndian(part, out value);
    }
}
