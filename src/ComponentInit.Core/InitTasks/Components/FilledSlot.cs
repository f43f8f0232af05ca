namespace ComponentInit.Core.InitTasks.Components;

/// <summary>A function that a module puts into a table or global that it imports.</summary>
/// <param name="Container">Table index, or global index.</param>
/// <param name="Element">Index in the table; null for a global.</param>
/// <param name="Function">Function index.</param>
internal sealed record FilledSlot(uint Container, uint? Element, uint Function);
