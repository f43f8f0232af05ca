using System.Collections.Immutable;

namespace ComponentInit.Wasm.Types;

/// <summary>A defined type with its place in the subtype hierarchy (core specification, section 5.3.10).</summary>
/// <param name="IsFinal">Whether it has no subtypes.</param>
/// <param name="Supertypes">Indices of the types it declares to be a subtype of.</param>
/// <param name="Composite">What it is made of.</param>
public sealed record SubType(bool IsFinal, ImmutableArray<uint> Supertypes, CompositeType Composite);
