namespace ComponentInit.Wasm.Components.Types;

/// <summary>Success or failure.</summary>
/// <param name="Ok">Type of the payload of success, or null.</param>
/// <param name="Error">Type of the payload of failure, or null.</param>
public sealed record ResultType(ComponentValueType? Ok, ComponentValueType? Error) : ComponentValueType;
