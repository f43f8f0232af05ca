namespace ComponentInit.Core.Snapshots.Comparison;

/// <summary>Finds where two memories differ: to the byte where both are known, else by 64 KiB pages.</summary>
internal static class MemoryComparer
{
    // Ranges that lie closer than this are one: a changed structure is seldom changed in each of its bytes.
    private const long Gap = 32;

    /// <summary>The ranges in rising order.</summary>
    public static IEnumerable<(long Start, long Length)> Compare(IMemoryContent reference, IMemoryContent difference, CancellationToken cancellation)
    {
        long start = -1;
        long end = -1;
        byte[] left = new byte[PageHash.Bytes];
        byte[] right = new byte[PageHash.Bytes];
        foreach (long page in new SortedSet<long>(reference.Pages.Concat(difference.Pages)))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var range in ComparePage(page, reference, difference, left, right))
            {
                if (start >= 0 && range.Start - end >= Gap)
                {
                    yield return (start, end - start);
                    start = -1;
                }

                if (start < 0) start = range.Start;
                end = range.Start + range.Length;
            }
        }

        if (start >= 0) yield return (start, end - start);
    }

    private static IEnumerable<(long Start, long Length)> ComparePage(long page, IMemoryContent reference, IMemoryContent difference, byte[] left, byte[] right)
    {
        long address = page * PageHash.Bytes;
        if (!reference.TryRead(page, left) || !difference.TryRead(page, right))
        {
            return reference.HashOf(page) == difference.HashOf(page) ? [] : [(address, PageHash.Bytes)];
        }

        return CompareBytes(left, right, address);
    }

    private static IEnumerable<(long Start, long Length)> CompareBytes(byte[] left, byte[] right, long address)
    {
        int position = 0;
        while (position < left.Length)
        {
            position += left.AsSpan(position).CommonPrefixLength(right.AsSpan(position));
            int first = position;
            while (position < left.Length && left[position] != right[position]) position++;
            if (position > first) yield return (address + first, position - first);
        }
    }
}
