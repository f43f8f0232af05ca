using System.Collections.Immutable;

namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>A core instance made by instantiating a core module.</summary>
/// <param name="ModuleIndex">Core module index.</param>
/// <param name="Arguments">The core instances that its imports come from.</param>
public sealed record CoreInstantiation(uint ModuleIndex, ImmutableArray<CoreInstantiationArgument> Arguments) : CoreInstanceDefinition;
