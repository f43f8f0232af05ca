using System.Collections.Immutable;

namespace ComponentInit.Runtime.Values;

/// <summary>A <c>record</c>.</summary>
/// <param name="Fields">All its fields in the order of the type.</param>
public sealed record RecordValue(ImmutableArray<NamedValue> Fields) : ComponentValue
{
    /// <inheritdoc/>
    public bool Equals(RecordValue? other) => other is not null && Fields.AsSpan().SequenceEqual(other.Fields.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => SequenceHash.Of(Fields.AsSpan());
}
