using System.Collections.Immutable;

namespace ComponentInit.Wasm.Components.DefinedTypes;

/// <summary>A record.</summary>
/// <param name="Fields">Its fields in order.</param>
public sealed record RecordDefinedType(ImmutableArray<LabeledValueType> Fields) : DefinedType;
