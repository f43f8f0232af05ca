using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace ComponentInit.Runtime.Engines;

/// <summary>
/// Settings of this whole process that make compiling cheaper. Only a program that owns its process may use them: the tool, and never a module in someone's PowerShell.
/// </summary>
public static partial class ProcessTuning
{
    private const int TrimThreshold = -1;
    private const int TopPad = -2;
    private const int MmapThreshold = -3;
    private const int ArenaMax = -8;
    private const int LargestMmapThreshold = 32 * 1024 * 1024;

    /// <summary>
    /// Tells glibc's allocator to keep what the compilers free: they allocate and free a quarter of their time otherwise. Call it before anything else of this library.
    /// </summary>
    /// <returns>True where it was done; false on every other system, where nothing happens.</returns>
    public static bool TuneAllocator() => OperatingSystem.IsLinux() && TuneGlibc();

    [SupportedOSPlatform("linux")]
    private static bool TuneGlibc()
    {
        try
        {
            return (mallopt(ArenaMax, 1) & mallopt(MmapThreshold, LargestMmapThreshold) & mallopt(TrimThreshold, int.MaxValue) & mallopt(TopPad, 16 * 1024 * 1024)) == 1;
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc")]
    private static partial int mallopt(int parameter, int value);
}
