using System.Collections.Immutable;

namespace ComponentInit.Core.Snapshots.Comparison;

/// <summary>A memory as a manifest knows it.</summary>
internal sealed class HashedContent(ImmutableArray<PageHash> hashes) : IMemoryContent
{
    private readonly SortedDictionary<long, string> _hashes = new(hashes.GroupBy(hash => hash.Page).ToDictionary(group => group.Key, group => group.Last().Sha256));

    /// <inheritdoc/>
    public IEnumerable<long> Pages => _hashes.Keys;

    /// <inheritdoc/>
    public string? HashOf(long page) => _hashes.GetValueOrDefault(page);

    /// <inheritdoc/>
    public bool TryRead(long page, Span<byte> destination) => false;
}
