using ComponentInit.Wasm.Binary;

namespace ComponentInit.Wasm.CustomSections;

/// <summary>The name of one item of an index space.</summary>
/// <param name="Index">Its index.</param>
/// <param name="Name">Its name; not unique.</param>
public readonly record struct NameEntry(uint Index, string Name)
{
    internal void Write(WasmWriter output)
    {
        output.WriteU32(Index);
        output.WriteName(Name);
    }
}
