namespace ComponentInit.Wasm.Components.DefinedTypes;

/// <summary>A list.</summary>
/// <param name="Element">Type of its elements.</param>
/// <param name="Length">How many elements a list of fixed length has, else null.</param>
public sealed record ListDefinedType(ValueTypeReference Element, uint? Length = null) : DefinedType;
