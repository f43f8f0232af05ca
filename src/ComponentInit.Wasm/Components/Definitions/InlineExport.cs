namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>An export of an instance that is a bundle of exports.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sort">Its sort.</param>
/// <param name="Index">Index in the index space of the sort.</param>
public readonly record struct InlineExport(ExternName Name, ComponentSort Sort, uint Index);
