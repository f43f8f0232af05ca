namespace ComponentInit.Core.InitTasks.Components;

/// <summary>A slot of an instance.</summary>
/// <param name="Instance">Core instance index of the instance that exports the table or global.</param>
/// <param name="Slot">The slot.</param>
internal sealed record InstanceSlot(uint Instance, ModuleSlot Slot);
