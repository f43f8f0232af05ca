namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>An export of a core module type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
public sealed record CoreExportDeclaration(string Name, CoreExternType Type) : CoreModuleDeclaration;
