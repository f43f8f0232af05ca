using System.Collections.Immutable;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>Every piece of mutable state of a core module after init.</summary>
/// <param name="Memories">Its memories.</param>
/// <param name="Globals">Its mutable globals.</param>
/// <param name="DroppedData">Indices of passive data segments that init dropped.</param>
/// <param name="DroppedElements">Indices of element segments that init dropped.</param>
/// <param name="NulledGlobals">Indices of reference globals that init set and that are null now.</param>
internal sealed record CapturedState(
    ImmutableArray<CapturedMemory> Memories,
    ImmutableArray<CapturedGlobal> Globals,
    ImmutableSortedSet<uint> DroppedData,
    ImmutableSortedSet<uint> DroppedElements,
    ImmutableSortedSet<uint> NulledGlobals);
