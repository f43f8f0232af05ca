using System.Collections.Immutable;

namespace ComponentInit.Runtime.Values;

/// <summary>A value of <c>flags</c>.</summary>
/// <param name="Names">The names that are set, in the order of the type.</param>
public sealed record FlagsValue(ImmutableArray<string> Names) : ComponentValue
{
    /// <inheritdoc/>
    public bool Equals(FlagsValue? other) => other is not null && Names.AsSpan().SequenceEqual(other.Names.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => SequenceHash.Of(Names.AsSpan());
}
