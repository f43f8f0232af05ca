namespace ComponentInit.Core.Snapshots.Comparison;

/// <summary>Two items with the same key.</summary>
/// <typeparam name="TKey">Type of the key.</typeparam>
/// <typeparam name="TItem">Type of the items.</typeparam>
/// <param name="Key">The key.</param>
/// <param name="Reference">The item of the first side, if it has one.</param>
/// <param name="Difference">The item of the second side, if it has one.</param>
internal sealed record Pair<TKey, TItem>(TKey Key, TItem? Reference, TItem? Difference)
    where TItem : class;
