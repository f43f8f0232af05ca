namespace ComponentInit.Core.Snapshots.Comparison;

/// <summary>Puts the items of two lists beside each other.</summary>
internal static class Pairs
{
    /// <summary>One pair for each key that occurs, in rising order; of several items with one key the first.</summary>
    public static IEnumerable<Pair<TKey, TItem>> Of<TKey, TItem>(IEnumerable<TItem> reference, IEnumerable<TItem> difference, Func<TItem, TKey> key)
        where TKey : notnull
        where TItem : class
    {
        var left = reference.ToLookup(key);
        var right = difference.ToLookup(key);
        return left.Select(group => group.Key).Union(right.Select(group => group.Key)).Order(Order<TKey>()).Select(value => new Pair<TKey, TItem>(value, left[value].FirstOrDefault(), right[value].FirstOrDefault()));
    }

    private static IComparer<TKey> Order<TKey>() => typeof(TKey) == typeof(string) ? (IComparer<TKey>)StringComparer.Ordinal : Comparer<TKey>.Default;
}
