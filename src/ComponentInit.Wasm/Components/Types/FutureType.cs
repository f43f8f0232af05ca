namespace ComponentInit.Wasm.Components.Types;

/// <summary>A future value.</summary>
/// <param name="Value">Type of the value, or null.</param>
public sealed record FutureType(ComponentValueType? Value) : ComponentValueType;
