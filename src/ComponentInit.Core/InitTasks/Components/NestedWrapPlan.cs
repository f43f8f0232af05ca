namespace ComponentInit.Core.InitTasks.Components;

/// <summary>What there is to wrap in a nested component.</summary>
/// <param name="Index">Its component index.</param>
/// <param name="Plan">What there is to wrap.</param>
internal sealed record NestedWrapPlan(uint Index, ComponentWrapPlan Plan);
