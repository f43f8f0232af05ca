using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>Address space on Linux.</summary>
internal static unsafe partial class UnixMemoryApi
{
    public const int NoAccess = 0;
    public const int ReadWrite = 3;
    public const int PrivateAnonymousNoReserve = 0x02 | 0x20 | 0x4000;
    public const int MoveToFixed = 1 | 2;

    [LibraryImport("libc", SetLastError = true)]
    internal static partial nint mmap(nint address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", SetLastError = true)]
    internal static partial int mprotect(nint address, nuint length, int protection);

    [LibraryImport("libc", SetLastError = true)]
    internal static partial nint mremap(nint address, nuint length, nuint newLength, int flags, nint newAddress);

    [LibraryImport("libc", SetLastError = true)]
    internal static partial int munmap(nint address, nuint length);
}
