namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>An alias of an export of a core instance.</summary>
/// <param name="Target">Its sort, a core one.</param>
/// <param name="InstanceIndex">Core instance index.</param>
/// <param name="Name">Name of the export.</param>
public sealed record CoreExportAlias(ComponentSort Target, uint InstanceIndex, string Name) : AliasDefinition(Target);
