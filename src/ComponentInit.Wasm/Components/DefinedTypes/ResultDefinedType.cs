namespace ComponentInit.Wasm.Components.DefinedTypes;

/// <summary>Success or failure.</summary>
/// <param name="Ok">Type of the payload of success, or null.</param>
/// <param name="Error">Type of the payload of failure, or null.</param>
public sealed record ResultDefinedType(ValueTypeReference? Ok, ValueTypeReference? Error) : DefinedType;
