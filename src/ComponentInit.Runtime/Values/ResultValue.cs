namespace ComponentInit.Runtime.Values;

/// <summary>A <c>result</c>.</summary>
/// <param name="IsOk">Whether it is <c>ok</c> rather than <c>err</c>.</param>
/// <param name="Payload">The payload, or null where the type has none.</param>
public sealed record ResultValue(bool IsOk, ComponentValue? Payload) : ComponentValue;
