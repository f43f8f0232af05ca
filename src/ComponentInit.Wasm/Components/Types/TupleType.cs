using System.Collections.Immutable;

namespace ComponentInit.Wasm.Components.Types;

/// <summary>A tuple.</summary>
/// <param name="Elements">Its element types in order.</param>
public sealed record TupleType(ImmutableArray<ComponentValueType> Elements) : ComponentValueType;
