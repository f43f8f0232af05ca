using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;

namespace ComponentInit.Wasm.CustomSections;

/// <summary>Names of what belongs to an item: locals and labels of functions, fields of types. In rising order of the items' indices.</summary>
public sealed class IndirectNameMap
{
    private IndirectNameMap(ImmutableSortedDictionary<uint, NameMap> items) => Items = items;

    /// <summary>A map without names.</summary>
    public static IndirectNameMap Empty { get; } = new(ImmutableSortedDictionary<uint, NameMap>.Empty);

    /// <summary>The names by index of the item they belong to.</summary>
    public ImmutableSortedDictionary<uint, NameMap> Items { get; }

    /// <summary>Makes a map.</summary>
    /// <param name="items">The names by item; the last ones for an index win.</param>
    public static IndirectNameMap Of(IEnumerable<KeyValuePair<uint, NameMap>> items) => new(ImmutableSortedDictionary<uint, NameMap>.Empty.SetItems(items));

    internal static IndirectNameMap Read(ref WasmReader reader)
    {
        int count = reader.ReadCount();
        var items = ImmutableSortedDictionary.CreateBuilder<uint, NameMap>();
        long previous = -1;
        for (int i = 0; i < count; i++)
        {
            uint index = reader.ReadU32();
            if (index <= previous) reader.Fail("names out of order");
            previous = index;
            items.Add(index, NameMap.Read(ref reader));
        }

        return new IndirectNameMap(items.ToImmutable());
    }

    internal void Write(WasmWriter output)
    {
        output.WriteU32((uint)Items.Count);
        foreach (var (index, names) in Items)
        {
            output.WriteU32(index);
            names.Write(output);
        }
    }
}
