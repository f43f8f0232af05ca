using System.Collections;
using System.Collections.Immutable;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Values;

/// <summary>A <c>list</c>, of fixed length or any. Lists of bytes are held as bytes; the elements are made when they are asked for.</summary>
public sealed record ListValue : ComponentValue, IReadOnlyList<ComponentValue>
{
    private readonly ImmutableArray<ComponentValue> _items;
    private readonly ImmutableArray<byte> _bytes;

    /// <summary>Creates a list of any elements.</summary>
    /// <param name="items">The elements, all of one type.</param>
    public ListValue(ImmutableArray<ComponentValue> items) => _items = items;

    /// <summary>Creates a <c>list&lt;u8&gt;</c>.</summary>
    /// <param name="bytes">The elements.</param>
    public ListValue(ImmutableArray<byte> bytes) => _bytes = bytes;

    /// <summary>The number of elements.</summary>
    public int Count => HoldsBytes ? _bytes.Length : _items.Length;

    /// <summary>Whether the list is held as bytes, so that <see cref="Bytes"/> can be read.</summary>
    public bool HoldsBytes => !_bytes.IsDefault;

    /// <summary>The elements of a list that is held as bytes; empty for others.</summary>
    public ReadOnlySpan<byte> Bytes => HoldsBytes ? _bytes.AsSpan() : [];

    /// <summary>One element.</summary>
    /// <param name="index">Its index from 0.</param>
    public ComponentValue this[int index] => HoldsBytes ? new IntegerValue(PrimitiveKind.U8, _bytes[index]) : _items[index];

    /// <inheritdoc/>
    public bool Equals(ListValue? other)
    {
        if (other is null || Count != other.Count)
            return false;
        return HoldsBytes && other.HoldsBytes ? Bytes.SequenceEqual(other.Bytes) : this.SequenceEqual(other);
    }

    /// <inheritdoc/>
    public override int GetHashCode() => Count;

    /// <inheritdoc/>
    public IEnumerator<ComponentValue> GetEnumerator()
    {
        for (int index = 0; index < Count; index++)
            yield return this[index];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
