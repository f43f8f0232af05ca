namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>An alias of a definition in an enclosing scope.</summary>
/// <param name="Target">Its sort: core type, core module, type or component.</param>
/// <param name="ScopesOut">How many scopes outwards, 0 for the current one. Components, component types and instance types are scopes.</param>
/// <param name="Index">Index in the index space of the sort, there.</param>
public sealed record OuterAlias(ComponentSort Target, uint ScopesOut, uint Index) : AliasDefinition(Target);
