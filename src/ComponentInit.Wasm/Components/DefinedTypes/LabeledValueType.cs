namespace ComponentInit.Wasm.Components.DefinedTypes;

/// <summary>A label with a type: a field of a record or a parameter.</summary>
/// <param name="Label">The kebab-case name.</param>
/// <param name="Type">Its type.</param>
public readonly record struct LabeledValueType(string Label, ValueTypeReference Type);
