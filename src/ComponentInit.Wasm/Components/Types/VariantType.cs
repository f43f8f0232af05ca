using System.Collections.Immutable;

namespace ComponentInit.Wasm.Components.Types;

/// <summary>A variant.</summary>
/// <param name="Cases">Its cases in order.</param>
public sealed record VariantType(ImmutableArray<VariantCase> Cases) : ComponentValueType;
