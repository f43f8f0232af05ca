namespace ComponentInit.Wasm.Components.DefinedTypes;

/// <summary>A stream.</summary>
/// <param name="Element">Type of its elements, or null.</param>
public sealed record StreamDefinedType(ValueTypeReference? Element) : DefinedType;
