using System.Collections.Immutable;

namespace ComponentInit.Wasm.Components.DefinedTypes;

/// <summary>A tuple.</summary>
/// <param name="Elements">Types of its elements in order.</param>
public sealed record TupleDefinedType(ImmutableArray<ValueTypeReference> Elements) : DefinedType;
