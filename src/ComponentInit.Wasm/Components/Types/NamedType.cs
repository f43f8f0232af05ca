namespace ComponentInit.Wasm.Components.Types;

/// <summary>A name with a type: a field of a record or a parameter of a function.</summary>
/// <param name="Name">The kebab-case name.</param>
/// <param name="Type">Its type.</param>
public sealed record NamedType(string Name, ComponentValueType Type);
