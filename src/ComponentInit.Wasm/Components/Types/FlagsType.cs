using System.Collections.Immutable;

namespace ComponentInit.Wasm.Components.Types;

/// <summary>A set of flags.</summary>
/// <param name="Names">Its flag names in order; the first is bit 0.</param>
public sealed record FlagsType(ImmutableArray<string> Names) : ComponentValueType;
