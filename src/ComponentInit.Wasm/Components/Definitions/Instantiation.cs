using System.Collections.Immutable;

namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>An instance made by instantiating a component.</summary>
/// <param name="ComponentIndex">Component index.</param>
/// <param name="Arguments">What its imports are.</param>
public sealed record Instantiation(uint ComponentIndex, ImmutableArray<InstantiationArgument> Arguments) : InstanceDefinition;
