namespace ComponentInit.Runtime.Values;

/// <summary>A value of a <c>variant</c>.</summary>
/// <param name="Case">Name of its case.</param>
/// <param name="Payload">The payload, or null where the case has none.</param>
public sealed record VariantValue(string Case, ComponentValue? Payload) : ComponentValue;
