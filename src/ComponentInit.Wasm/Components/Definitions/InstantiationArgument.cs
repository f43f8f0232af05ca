namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>An argument of the instantiation of a component.</summary>
/// <param name="Name">The import it serves.</param>
/// <param name="Sort">Its sort.</param>
/// <param name="Index">Index in the index space of the sort.</param>
public readonly record struct InstantiationArgument(string Name, ComponentSort Sort, uint Index);
