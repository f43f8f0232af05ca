using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Wasm.Components.DefinedTypes;

/// <summary>A primitive type.</summary>
/// <param name="Kind">Which.</param>
public sealed record PrimitiveDefinedType(PrimitiveKind Kind) : DefinedType;
