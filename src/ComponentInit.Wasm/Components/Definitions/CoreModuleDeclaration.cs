namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>A declarator of a core module type (component-model, Binary.md, <c>core:moduledecl</c>).</summary>
public abstract record CoreModuleDeclaration;
