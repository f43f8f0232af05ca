using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Caching;

/// <summary>Who owns a file, which .NET does not tell. <c>statx</c> has the same layout on every processor.</summary>
internal static unsafe partial class LinuxOwner
{
    private const int CurrentDirectory = -100;
    private const uint WantUser = 0x8;
    private const int StatBytes = 256;
    private const int UserAt = 20;

    /// <summary>Number of the effective user of this process.</summary>
    public static uint CurrentUser => geteuid();

    /// <summary>Number of the user that owns a file or directory; null where the system does not say.</summary>
    public static uint? Of(string path)
    {
        byte* stat = stackalloc byte[StatBytes];
        return statx(CurrentDirectory, path, 0, WantUser, stat) == 0 ? *(uint*)(stat + UserAt) : null;
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int statx(int directory, string path, int flags, uint mask, byte* result);

    [LibraryImport("libc")]
    private static partial uint geteuid();
}
