using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Memories;

/// <summary>Asks Linux which pages of this process exist. Reading a page that does not exist yet would make it: 4 GiB of them for one large sparse memory.</summary>
internal static class PageMap
{
    private const string File = "/proc/self/pagemap";
    private const ulong PresentOrSwapped = 0xC000_0000_0000_0000;
    private const int EntriesARead = 64 * 1024;

    /// <summary>Ranges of pages that exist, relative to the start, ascending and merged; null where the system does not tell.</summary>
    /// <param name="start">First address, at a page's beginning.</param>
    /// <param name="length">Bytes.</param>
    public static List<MemoryRange>? TryFind(nint start, long length)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        try
        {
            using var map = System.IO.File.OpenHandle(File);
            return Find(map, start, length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static List<MemoryRange>? Find(Microsoft.Win32.SafeHandles.SafeFileHandle map, nint start, long length)
    {
        long pageSize = Environment.SystemPageSize;
        long pages = (length + pageSize - 1) / pageSize;
        var ranges = new List<MemoryRange>();
        var entries = new ulong[(int)Math.Min(pages, EntriesARead)];
        long first = -1;
        for (long page = 0; page < pages;)
        {
            int wanted = (int)Math.Min(entries.Length, pages - page);
            int bytes = RandomAccess.Read(map, MemoryMarshal.AsBytes(entries.AsSpan(0, wanted)), ((start / pageSize) + page) * sizeof(ulong));
            int got = bytes / sizeof(ulong);
            if (got == 0)
                return null;
            for (int i = 0; i < got; i++, page++)
            {
                bool exists = (entries[i] & PresentOrSwapped) != 0;
                if (exists && first < 0)
                    first = page;
                if (!exists && first >= 0)
                    first = Close(ranges, first, page * pageSize, pageSize);
            }
        }

        if (first >= 0)
            Close(ranges, first, length, pageSize);
        return ranges;
    }

    private static long Close(List<MemoryRange> ranges, long firstPage, long end, long pageSize)
    {
        ranges.Add(new MemoryRange(firstPage * pageSize, end - (firstPage * pageSize)));
        return -1;
    }
}
