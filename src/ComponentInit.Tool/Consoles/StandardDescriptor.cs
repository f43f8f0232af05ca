using System.Runtime.InteropServices;

namespace ComponentInit.Tool.Consoles;

/// <summary>The file descriptors that a process on Unix is started with.</summary>
internal static partial class StandardDescriptor
{
    private const int GetDescriptorFlags = 1;
    private const int CloseOnExec = 1;

    /// <summary>
    /// Whether a standard stream was given to this process. Where it was closed (<c>&lt;&amp;-</c> in a shell), the next file that anything here opened got its number, and
    /// reading it would wait for ever, or writing it would spoil that file. What comes through exec never is close-on-exec, and what .NET opens always is.
    /// </summary>
    /// <param name="descriptor">0, 1 or 2.</param>
    public static bool IsInherited(int descriptor) =>
        OperatingSystem.IsWindows() || (fcntl(descriptor, GetDescriptorFlags) is var flags && flags >= 0 && (flags & CloseOnExec) == 0);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fcntl(int descriptor, int command);
}
