using System.Collections.Immutable;

namespace ComponentInit.Wasm.Components.DefinedTypes;

/// <summary>An enumeration.</summary>
/// <param name="Labels">Its cases in order.</param>
public sealed record EnumDefinedType(ImmutableArray<string> Labels) : DefinedType;
