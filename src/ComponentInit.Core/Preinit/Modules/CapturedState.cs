using System.Collections.Immutable;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>Every piece of mutable state of a core module after init.</summary>
/// <param name="Memories">Its memories.</param>
/// <param name="Globals">Its mutable globals.</param>
/// <param name="Tables">The tables that init changed.</param>
/// <param name="References">The mutable globals that hold references and that init changed.</param>
/// <param name="DroppedData">Indices of passive data segments that init dropped.</param>
/// <param name="DroppedElements">Indices of element segments that init dropped.</param>
internal sealed record CapturedState(
    ImmutableArray<CapturedMemory> Memories,
    ImmutableArray<CapturedGlobal> Globals,
    ImmutableArray<CapturedTable> Tables,
    ImmutableArray<CapturedReference> References,
    ImmutableSortedSet<uint> DroppedData,
    ImmutableSortedSet<uint> DroppedElements)
{
    /// <summary>The functions that the captured tables and globals refer to now; default where none of those was captured.</summary>
    public ImmutableArray<uint> ReferredFunctions => Tables.IsEmpty && References.IsEmpty
        ? default
        : [.. Tables.SelectMany(table => table.After).Concat(References.Select(global => global.After)).Where(referent => referent.Function is not null).Select(referent => referent.Function!.Value).Distinct().Order()];
}
