namespace ComponentInit.Runtime.Values;

/// <summary>A <c>bool</c>.</summary>
/// <param name="Value">True or false.</param>
public sealed record BoolValue(bool Value) : ComponentValue;
