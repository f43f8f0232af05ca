using System.Collections.Immutable;

namespace ComponentInit.Wasm.Components.Names;

/// <summary>The names of definitions of one sort.</summary>
/// <param name="Sort">The sort.</param>
/// <param name="Names">Their names, by rising index.</param>
public sealed record SortNames(ComponentSort Sort, ImmutableArray<IndexName> Names);
