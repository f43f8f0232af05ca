using System.Collections.Immutable;

namespace ComponentInit.Wasm.Components.DefinedTypes;

/// <summary>A set of flags.</summary>
/// <param name="Labels">Their names in order.</param>
public sealed record FlagsDefinedType(ImmutableArray<string> Labels) : DefinedType;
