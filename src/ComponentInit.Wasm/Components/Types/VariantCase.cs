namespace ComponentInit.Wasm.Components.Types;

/// <summary>A case of a variant.</summary>
/// <param name="Name">The kebab-case name.</param>
/// <param name="Payload">Type of its payload, or null.</param>
public sealed record VariantCase(string Name, ComponentValueType? Payload);
