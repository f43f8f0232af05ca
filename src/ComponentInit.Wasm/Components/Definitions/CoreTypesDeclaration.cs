namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>Core types that a core module type declares for its imports and exports.</summary>
/// <param name="Types">The types.</param>
public sealed record CoreTypesDeclaration(CoreRecursiveTypes Types) : CoreModuleDeclaration;
