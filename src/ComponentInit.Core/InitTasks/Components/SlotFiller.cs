namespace ComponentInit.Core.InitTasks.Components;

/// <summary>A function that is put into a slot.</summary>
/// <param name="By">The instance that puts it there.</param>
/// <param name="Function">Function index in its module.</param>
internal sealed record SlotFiller(CoreModuleInstance By, uint Function);
