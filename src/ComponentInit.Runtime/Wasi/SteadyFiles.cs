using System.Buffers.Binary;
using ComponentInit.Runtime.Imports;
using ComponentInit.Runtime.Interop;

namespace ComponentInit.Runtime.Wasi;

/// <summary>
/// Takes what differs between two checkouts of the same files out of answers about files: device, inode and time stamps. Guests keep them, and their snapshots
/// would differ.
/// </summary>
internal static class SteadyFiles
{
    private const uint FileStatBytes = 64;
    private const int TimeStampsAt = 40;
    private const int DirectoryEntryBytes = 24;

    // Zero would say to some C libraries that there is no file.
    private const ulong AnyInode = 1;

    /// <summary>Edits the answer of a call that succeeded.</summary>
    public static void Apply(string function, CallerMemory memory, ReadOnlySpan<RawValue> arguments)
    {
        switch (function)
        {
            case "fd_filestat_get":
                SteadyStat(memory, arguments[1].I32);
                break;
            case "path_filestat_get":
                SteadyStat(memory, arguments[4].I32);
                break;
            case "fd_readdir":
                SteadyEntries(memory, arguments[1].I32, arguments[4].I32);
                break;
        }
    }

    private static void SteadyStat(CallerMemory memory, uint address)
    {
        if (!memory.TrySlice(address, FileStatBytes, out var stat))
            return;
        stat[..16].Clear();
        stat[TimeStampsAt..].Clear();
    }

    // The last entry may be cut off: what there is of its head is edited all the same.
    private static void SteadyEntries(CallerMemory memory, uint buffer, uint usedAddress)
    {
        if (!memory.TryReadU32(usedAddress, out uint used) || !memory.TrySlice(buffer, used, out var entries))
            return;
        Span<byte> inode = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(inode, AnyInode);
        while (entries.Length > 8)
        {
            inode[..Math.Min(inode.Length, entries.Length - 8)].CopyTo(entries[8..]);
            if (entries.Length < DirectoryEntryBytes)
                return;
            uint nameBytes = BinaryPrimitives.ReadUInt32LittleEndian(entries[16..]);
            if (nameBytes > entries.Length - DirectoryEntryBytes)
                return;
            entries = entries[(DirectoryEntryBytes + (int)nameBytes)..];
        }
    }
}
