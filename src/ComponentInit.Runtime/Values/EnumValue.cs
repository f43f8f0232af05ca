namespace ComponentInit.Runtime.Values;

/// <summary>A value of an <c>enum</c>.</summary>
/// <param name="Case">Name of its case.</param>
public sealed record EnumValue(string Case) : ComponentValue;
