namespace ComponentInit.Wasm.Components.DefinedTypes;

/// <summary>A case of a variant.</summary>
/// <param name="Label">The kebab-case name.</param>
/// <param name="Payload">Type of its payload, or null.</param>
public readonly record struct LabeledCase(string Label, ValueTypeReference? Payload);
