namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>An alias of a core type of an enclosing scope.</summary>
/// <param name="ScopesOut">How many scopes outwards, 0 for the core module type itself.</param>
/// <param name="Index">Core type index, there.</param>
public sealed record CoreOuterTypeAlias(uint ScopesOut, uint Index) : CoreModuleDeclaration;
