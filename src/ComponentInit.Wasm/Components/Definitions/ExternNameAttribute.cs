namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>An attribute of the name of an import or export.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Value">Its text.</param>
public readonly record struct ExternNameAttribute(ExternNameAttributeKind Kind, string Value);
