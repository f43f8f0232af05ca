using ComponentInit.Wasm.Types;

namespace ComponentInit.Wasm.Components.DefinedTypes;

/// <summary>A resource type that the component defines.</summary>
/// <param name="Representation">Core type of its representation.</param>
/// <param name="DestructorIndex">Core function index of its destructor, or null.</param>
public sealed record ResourceDefinedType(CoreValueType Representation, uint? DestructorIndex) : DefinedType;
