namespace ComponentInit.Runtime.Values;

/// <summary>A field of a <see cref="RecordValue"/>.</summary>
/// <param name="Name">Its kebab-case name.</param>
/// <param name="Value">Its value.</param>
public sealed record NamedValue(string Name, ComponentValue Value);
