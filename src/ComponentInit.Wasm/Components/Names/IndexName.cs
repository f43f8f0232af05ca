namespace ComponentInit.Wasm.Components.Names;

/// <summary>The name of a definition.</summary>
/// <param name="Index">Index in the index space of its sort.</param>
/// <param name="Name">The name.</param>
public readonly record struct IndexName(uint Index, string Name);
