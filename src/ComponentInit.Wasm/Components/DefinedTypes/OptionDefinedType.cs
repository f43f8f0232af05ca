namespace ComponentInit.Wasm.Components.DefinedTypes;

/// <summary>An optional value.</summary>
/// <param name="Value">Type of the value when there is one.</param>
public sealed record OptionDefinedType(ValueTypeReference Value) : DefinedType;
