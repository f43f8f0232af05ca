using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;

namespace ComponentInit.Wasm.CustomSections;

/// <summary>Names by index, in rising order of indices.</summary>
public sealed class NameMap
{
    private NameMap(ImmutableArray<NameEntry> entries) => Entries = entries;

    /// <summary>A map without names.</summary>
    public static NameMap Empty { get; } = new([]);

    /// <summary>The names.</summary>
    public ImmutableArray<NameEntry> Entries { get; }

    /// <summary>The name of an item, or null.</summary>
    /// <param name="index">Index of the item.</param>
    public string? Find(uint index)
    {
        int low = 0;
        int high = Entries.Length;
        while (low < high)
        {
            int middle = low + (high - low) / 2;
            if (Entries[middle].Index < index) low = middle + 1;
            else high = middle;
        }

        return low < Entries.Length && Entries[low].Index == index ? Entries[low].Name : null;
    }

    /// <summary>Makes a map.</summary>
    /// <param name="entries">The names in any order; the last one for an index wins.</param>
    public static NameMap Of(IEnumerable<NameEntry> entries)
    {
        var sorted = new SortedDictionary<uint, string>();
        foreach (var entry in entries) sorted[entry.Index] = entry.Name;
        return new NameMap([.. sorted.Select(pair => new NameEntry(pair.Key, pair.Value))]);
    }

    internal static NameMap Read(ref WasmReader reader)
    {
        int count = reader.ReadCount();
        var entries = ImmutableArray.CreateBuilder<NameEntry>();
        for (int i = 0; i < count; i++)
        {
            uint index = reader.ReadU32();
            if (i > 0 && index <= entries[i - 1].Index) reader.Fail("names out of order");
            entries.Add(new NameEntry(index, reader.ReadName()));
        }

        return new NameMap(entries.ToImmutable());
    }

    internal static void Skip(ref WasmReader reader, int count)
    {
        long last = -1;
        for (int i = 0; i < count; i++)
        {
            uint index = reader.ReadU32();
            if (index <= last) reader.Fail("names out of order");
            last = index;
            reader.ReadByteVector();
        }
    }

    internal void Write(WasmWriter output)
    {
        output.WriteU32((uint)Entries.Length);
        foreach (var entry in Entries) entry.Write(output);
    }
}
