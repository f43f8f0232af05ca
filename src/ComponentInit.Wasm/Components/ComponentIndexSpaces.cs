using System.Collections.Immutable;

namespace ComponentInit.Wasm.Components;

/// <summary>The index spaces of a component, with the definition that each index comes from.</summary>
public sealed class ComponentIndexSpaces
{
    private readonly ImmutableArray<IndexSpaceEntry>[] _spaces;

    private ComponentIndexSpaces(ImmutableArray<IndexSpaceEntry>[] spaces) => _spaces = spaces;

    /// <summary>All sorts, in the order of the enumeration.</summary>
    public static ImmutableArray<ComponentSort> Sorts { get; } = [.. Enum.GetValues<ComponentSort>()];

    /// <summary>The index space of a sort; the position of an entry is its index.</summary>
    public ImmutableArray<IndexSpaceEntry> this[ComponentSort sort] => _spaces[(int)sort];

    /// <summary>How many indices a sort has.</summary>
    public int Count(ComponentSort sort) => _spaces[(int)sort].Length;

    /// <summary>What an index refers to.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.WasmInvalid"/>: there is no such index.</exception>
    public IndexSpaceEntry Get(ComponentSort sort, uint index)
    {
        var space = _spaces[(int)sort];
        if (index < (uint)space.Length) return space[(int)index];
        throw new WasmException(WasmErrorCode.WasmInvalid, $"unknown {sort.Describe()} {index}: the component has {space.Length}");
    }

    /// <summary>Lists what the definitions of a component append to its index spaces.</summary>
    /// <exception cref="WasmFormatException">A section is malformed.</exception>
    internal static ComponentIndexSpaces Of(Component component)
    {
        var builders = new ImmutableArray<IndexSpaceEntry>.Builder[Sorts.Length];
        for (int i = 0; i < builders.Length; i++) builders[i] = ImmutableArray.CreateBuilder<IndexSpaceEntry>();
        for (int section = 0; section < component.Sections.Length; section++)
        {
            var definitions = component.Sections[section].Definitions;
            for (int item = 0; item < definitions.Length; item++)
            {
                if (definitions[item].Sort is not { } sort) continue;
                var space = builders[(int)sort];
                for (int part = 0; part < definitions[item].Count; part++)
                {
                    space.Add(new IndexSpaceEntry(sort, (uint)space.Count, definitions[item], section, item, part));
                }
            }
        }

        return new ComponentIndexSpaces([.. builders.Select(builder => builder.DrainToImmutable())]);
    }
}
