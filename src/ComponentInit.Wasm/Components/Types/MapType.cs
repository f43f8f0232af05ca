namespace ComponentInit.Wasm.Components.Types;

/// <summary>A map from keys to values.</summary>
/// <param name="Key">Type of the keys.</param>
/// <param name="Value">Type of the values.</param>
public sealed record MapType(ComponentValueType Key, ComponentValueType Value) : ComponentValueType;
