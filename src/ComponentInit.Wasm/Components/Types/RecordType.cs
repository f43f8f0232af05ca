using System.Collections.Immutable;

namespace ComponentInit.Wasm.Components.Types;

/// <summary>A record.</summary>
/// <param name="Fields">Its fields in order.</param>
public sealed record RecordType(ImmutableArray<NamedType> Fields) : ComponentValueType;
