using System.Collections.Immutable;

namespace ComponentInit.Runtime.Values;

/// <summary>A <c>tuple</c>.</summary>
/// <param name="Items">Its elements in order.</param>
public sealed record TupleValue(ImmutableArray<ComponentValue> Items) : ComponentValue
{
    /// <inheritdoc/>
    public bool Equals(TupleValue? other) => other is not null && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => SequenceHash.Of(Items.AsSpan());
}
