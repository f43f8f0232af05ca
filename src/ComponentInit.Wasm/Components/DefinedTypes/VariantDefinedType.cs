using System.Collections.Immutable;

namespace ComponentInit.Wasm.Components.DefinedTypes;

/// <summary>A variant.</summary>
/// <param name="Cases">Its cases in order.</param>
public sealed record VariantDefinedType(ImmutableArray<LabeledCase> Cases) : DefinedType;
