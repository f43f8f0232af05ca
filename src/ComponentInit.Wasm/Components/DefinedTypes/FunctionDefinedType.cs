using System.Collections.Immutable;

namespace ComponentInit.Wasm.Components.DefinedTypes;

/// <summary>The type of a component function.</summary>
/// <param name="Parameters">Its parameters in order.</param>
/// <param name="Result">Type of its result, or null.</param>
/// <param name="IsAsync">Whether it is an <c>async</c> function type.</param>
public sealed record FunctionDefinedType(ImmutableArray<LabeledValueType> Parameters, ValueTypeReference? Result, bool IsAsync = false) : DefinedType;
