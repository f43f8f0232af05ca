using System.Collections.Immutable;

namespace ComponentInit.Runtime.Values;

/// <summary>A <c>map</c>: keys with values, in order.</summary>
/// <param name="Entries">Its entries.</param>
public sealed record MapValue(ImmutableArray<MapEntry> Entries) : ComponentValue
{
    /// <inheritdoc/>
    public bool Equals(MapValue? other) => other is not null && Entries.AsSpan().SequenceEqual(other.Entries.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => SequenceHash.Of(Entries.AsSpan());
}
