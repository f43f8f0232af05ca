namespace ComponentInit.Wasm.Components.Types;

/// <summary>A primitive value type.</summary>
/// <param name="Kind">Which one.</param>
public sealed record PrimitiveType(PrimitiveKind Kind) : ComponentValueType;
