using System.Collections.Immutable;

namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>The type of a core module: a scope with a core type index space of its own.</summary>
/// <param name="Declarations">Its declarators in order.</param>
public sealed record CoreModuleTypeDefinition(ImmutableArray<CoreModuleDeclaration> Declarations) : CoreTypeDefinition;
