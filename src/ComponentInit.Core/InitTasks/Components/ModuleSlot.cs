namespace ComponentInit.Core.InitTasks.Components;

/// <summary>A place that holds a function that is called through it: an element of an exported table, or an exported global.</summary>
/// <param name="Export">Name that the table or global is exported by.</param>
/// <param name="Element">Index in the table; null for a global.</param>
internal sealed record ModuleSlot(string Export, uint? Element);
