using System.Collections.Immutable;

namespace ComponentInit.Wasm.Components.Types;

/// <summary>An enumeration.</summary>
/// <param name="Cases">Its case names in order.</param>
public sealed record EnumType(ImmutableArray<string> Cases) : ComponentValueType;
