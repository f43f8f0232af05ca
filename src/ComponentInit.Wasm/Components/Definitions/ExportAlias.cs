namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>An alias of an export of a component instance.</summary>
/// <param name="Target">Its sort.</param>
/// <param name="InstanceIndex">Instance index.</param>
/// <param name="Name">Name of the export.</param>
public sealed record ExportAlias(ComponentSort Target, uint InstanceIndex, string Name) : AliasDefinition(Target);
