namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>An export of a core instance that is a bundle of exports.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sort">A core sort.</param>
/// <param name="Index">Index in the index space of the sort.</param>
public readonly record struct CoreInlineExport(string Name, ComponentSort Sort, uint Index);
