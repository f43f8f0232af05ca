namespace ComponentInit.Wasm.Components.DefinedTypes;

/// <summary>A future.</summary>
/// <param name="Value">Type of its value, or null.</param>
public sealed record FutureDefinedType(ValueTypeReference? Value) : DefinedType;
