using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Components.Editing;

namespace ComponentInit.Wasm.Components.Format;

/// <summary>
/// What definitions are encoded with: bytes, and a map that each index goes through. The map is about one component; indices of scopes inside of it are
/// not mapped, but their outer aliases that reach it are.
/// </summary>
internal sealed class DefinitionWriter
{
    private readonly IndexMap _map;
    private int _scope;

    /// <summary>Creates a writer.</summary>
    /// <param name="map">What the indices of the component become.</param>
    /// <param name="scope">How many scopes inside of that component the definitions stand: 0 for its own.</param>
    public DefinitionWriter(IndexMap map, int scope = 0)
    {
        _map = map;
        _scope = scope;
    }

    /// <summary>The bytes written so far.</summary>
    public WasmWriter Bytes { get; } = new();

    /// <summary>Whether any index became another one.</summary>
    public bool HasMapped { get; private set; }

    /// <summary>Everything up to <see cref="LeaveScope"/> stands one scope further inside.</summary>
    public void EnterScope() => _scope++;

    /// <summary>Ends what <see cref="EnterScope"/> began.</summary>
    public void LeaveScope() => _scope--;

    /// <summary>What an index of the current scope becomes.</summary>
    public uint Map(ComponentSort sort, uint index) => _scope == 0 ? MapComponent(sort, index) : index;

    /// <summary>Appends an index of the current scope.</summary>
    public void WriteIndex(ComponentSort sort, uint index) => Bytes.WriteU32(Map(sort, index));

    /// <summary>Appends a sort and an index of the current scope.</summary>
    public void WriteSortIndex(ComponentSort sort, uint index)
    {
        SortFormat.Write(Bytes, sort);
        WriteIndex(sort, index);
    }

    /// <summary>Appends the number of scopes outwards and an index there.</summary>
    public void WriteOuterIndex(ComponentSort sort, uint scopesOut, uint index)
    {
        Bytes.WriteU32(scopesOut);
        Bytes.WriteU32(scopesOut == _scope ? MapComponent(sort, index) : index);
    }

    private uint MapComponent(ComponentSort sort, uint index)
    {
        uint mapped = _map.Map(sort, index);
        HasMapped |= mapped != index;
        return mapped;
    }
}
