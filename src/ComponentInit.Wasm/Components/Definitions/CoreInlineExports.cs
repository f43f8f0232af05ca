using System.Collections.Immutable;

namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>A core instance made of core definitions.</summary>
/// <param name="Exports">Its exports.</param>
public sealed record CoreInlineExports(ImmutableArray<CoreInlineExport> Exports) : CoreInstanceDefinition;
