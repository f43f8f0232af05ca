namespace ComponentInit.Wasm.Components.DefinedTypes;

/// <summary>A map.</summary>
/// <param name="Key">Type of its keys.</param>
/// <param name="Value">Type of its values.</param>
public sealed record MapDefinedType(ValueTypeReference Key, ValueTypeReference Value) : DefinedType;
