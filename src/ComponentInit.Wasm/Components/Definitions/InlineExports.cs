using System.Collections.Immutable;

namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>An instance made of definitions.</summary>
/// <param name="Exports">Its exports.</param>
public sealed record InlineExports(ImmutableArray<InlineExport> Exports) : InstanceDefinition;
