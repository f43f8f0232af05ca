using System.Collections.Immutable;

namespace ComponentInit.Wasm.Components.Types;

/// <summary>The type of a component function.</summary>
/// <param name="Parameters">Its parameters in order.</param>
/// <param name="Result">Type of the result, or null.</param>
/// <param name="IsAsync">Whether the type is an <c>async func</c>.</param>
public sealed record ComponentFunctionType(ImmutableArray<NamedType> Parameters, ComponentValueType? Result, bool IsAsync);
