namespace ComponentInit.Runtime.Values;

/// <summary>An <c>option</c>.</summary>
/// <param name="Value">The value, or null for <c>none</c>.</param>
public sealed record OptionValue(ComponentValue? Value) : ComponentValue;
