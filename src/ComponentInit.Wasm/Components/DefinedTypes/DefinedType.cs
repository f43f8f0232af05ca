namespace ComponentInit.Wasm.Components.DefinedTypes;

/// <summary>
/// A type as it stands in the binary, with indices for the types it is made of (component-model, Binary.md, <c>deftype</c>).
/// <see cref="Types.ComponentValueType"/> and <see cref="Types.ComponentFunctionType"/> are the resolved forms.
/// </summary>
public abstract record DefinedType;
