using System.Collections.Immutable;
using ComponentInit.Wasm.Components.Definitions;

namespace ComponentInit.Wasm.Components.DefinedTypes;

/// <summary>The type of a component instance: a scope with index spaces of its own.</summary>
/// <param name="Declarations">Core types, types, aliases and export declarations in order.</param>
public sealed record InstanceDefinedType(ImmutableArray<ComponentDefinition> Declarations) : DefinedType;
