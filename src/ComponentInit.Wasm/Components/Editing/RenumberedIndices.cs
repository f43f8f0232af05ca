using ComponentInit.Wasm.Components.Definitions;

namespace ComponentInit.Wasm.Components.Editing;

/// <summary>The map from the stable indices of an editor to those of the component it writes: each definition gets the next index of its sort.</summary>
internal sealed class RenumberedIndices : IndexMap
{
    private readonly Dictionary<uint, uint>[] _placed = [.. ComponentIndexSpaces.Sorts.Select(_ => new Dictionary<uint, uint>())];
    private readonly Dictionary<(ComponentSort Sort, uint Index), uint> _redirected = [];

    /// <summary>Numbers all definitions that are left.</summary>
    /// <param name="sections">The sections in their order.</param>
    public RenumberedIndices(IEnumerable<EditedSection> sections)
    {
        foreach (var item in sections.SelectMany(section => section.Definitions))
        {
            if (item.Definition.Sort is not { } sort) continue;
            if (item.IsRemoved) Forget(item, sort);
            else Place(item, sort);
        }
    }

    /// <summary>Whether every definition keeps its index.</summary>
    public bool IsIdentity { get; private set; } = true;

    /// <inheritdoc/>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.WasmFeatureUnsupported"/>: the definition was removed and is used nevertheless.</exception>
    public override uint Map(ComponentSort sort, uint index)
    {
        uint target = index;
        while (_redirected.TryGetValue((sort, target), out uint next)) target = next;
        if (Find(sort, target) is { } placed) return placed;
        throw new WasmException(WasmErrorCode.WasmFeatureUnsupported, $"{sort.Describe()} {index} is used, but there is none or it was removed; remove its uses first.");
    }

    /// <summary>The index of a definition that was not removed, or null.</summary>
    public uint? Find(ComponentSort sort, uint index) => _placed[(int)sort].TryGetValue(index, out uint placed) ? placed : null;

    private void Place(EditedDefinition item, ComponentSort sort)
    {
        var placed = _placed[(int)sort];
        for (uint i = 0; i < (uint)item.Definition.Count; i++)
        {
            uint index = item.FirstIndex + i;
            if (index != (uint)placed.Count) IsIdentity = false;
            placed.Add(index, (uint)placed.Count);
        }
    }

    private void Forget(EditedDefinition item, ComponentSort sort)
    {
        IsIdentity = false;
        if (item.Definition is ExportDefinition export) _redirected.Add((sort, item.FirstIndex), export.Index);
    }
}
