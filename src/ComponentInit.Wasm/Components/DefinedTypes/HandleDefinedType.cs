namespace ComponentInit.Wasm.Components.DefinedTypes;

/// <summary>A handle of a resource.</summary>
/// <param name="ResourceIndex">Type index of the resource type.</param>
/// <param name="IsBorrowed">Whether it is <c>borrow</c> rather than <c>own</c>.</param>
public sealed record HandleDefinedType(uint ResourceIndex, bool IsBorrowed) : DefinedType;
