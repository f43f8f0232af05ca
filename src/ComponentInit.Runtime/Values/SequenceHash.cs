namespace ComponentInit.Runtime.Values;

/// <summary>A hash over the elements of a sequence, to go with an equality that compares elements.</summary>
internal static class SequenceHash
{
    /// <summary>The hash of all elements in order.</summary>
    public static int Of<T>(ReadOnlySpan<T> items)
    {
        var hash = new HashCode();
        foreach (T item in items)
            hash.Add(item);
        return hash.ToHashCode();
    }
}
