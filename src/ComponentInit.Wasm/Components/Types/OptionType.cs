namespace ComponentInit.Wasm.Components.Types;

/// <summary>An optional value.</summary>
/// <param name="Value">Type of the value when there is one.</param>
public sealed record OptionType(ComponentValueType Value) : ComponentValueType;
