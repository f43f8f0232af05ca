namespace ComponentInit.Wasm.Components.Types;

/// <summary>A stream of values.</summary>
/// <param name="Element">Type of the elements, or null.</param>
public sealed record StreamType(ComponentValueType? Element) : ComponentValueType;
