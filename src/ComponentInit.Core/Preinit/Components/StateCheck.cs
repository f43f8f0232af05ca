using System.Runtime.InteropServices;
using ComponentInit.Core.Preinit.Modules;
using ComponentInit.Wasm;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>Refuses what no instance of the program could have given: a runtime behind the contract is not trusted.</summary>
internal static class StateCheck
{
    // The numbers below the highest handle are looked at one by one.
    private const uint HighestHandle = 1 << 20;

    /// <summary>Checks the size of a memory.</summary>
    public static void CheckMemory(StateMemory memory, long length)
    {
        var (type, pageSize) = (memory.Type.Limits, memory.Type.PageSize);
        ulong pages = (ulong)length / pageSize;
        if (length < 0 || (ulong)length % pageSize != 0 || pages < type.Minimum || pages > (type.Maximum ?? ulong.MaxValue)) throw Unexpected($"a memory of {length} bytes");
    }

    /// <summary>Checks the change flags of an instance.</summary>
    public static void CheckFlags(InstrumentedModule module, IInstanceState state)
    {
        for (int i = 0; i < module.Flags.Length; i++)
        {
            if (state.Flag(i) < 0 || state.Flag(i) > module.Sites.Length) throw Unexpected($"a change flag of {state.Flag(i)}");
        }
    }

    /// <summary>Checks fresh handles, and gives their numbers.</summary>
    public static ReadOnlySpan<uint> CheckHandles(ReadOnlySpan<byte> list)
    {
        var handles = MemoryMarshal.Cast<byte, uint>(list);
        if (list.Length != StateLayout.HandleCount * sizeof(uint)) throw Unexpected($"{list.Length} bytes of handles");
        foreach (uint handle in handles)
        {
            if (handle is 0 or > HighestHandle) throw Unexpected($"the handle {handle}");
        }

        return handles;
    }

    /// <summary>The failure.</summary>
    public static WasmException Unexpected(string what) => new(WasmErrorCode.SnapshotMismatch, $"The runtime gave {what}. Nothing was written.");
}
