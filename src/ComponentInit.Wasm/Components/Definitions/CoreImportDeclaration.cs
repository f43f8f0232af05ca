namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>An import of a core module type.</summary>
/// <param name="Module">Its module name.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
public sealed record CoreImportDeclaration(string Module, string Name, CoreExternType Type) : CoreModuleDeclaration;
