namespace ComponentInit.Core.InitTasks.Components;

/// <summary>What a component uses an export of a core module for.</summary>
/// <param name="Key">The export.</param>
/// <param name="Uses">All its uses.</param>
internal sealed record ExportUses(CoreExportKey Key, IReadOnlyList<CoreUse> Uses);
