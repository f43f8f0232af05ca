using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ComponentInit.Core.Preinit.Contract;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>
/// Finds the handles that are live after init. New handles take the numbers of dropped ones, then those behind all that were ever taken: the numbers that do not
/// come are live.
/// </summary>
internal static class LiveHandles
{
    /// <summary>Finds them, and refuses those that the program would miss.</summary>
    /// <returns>What the manifest and a warning say of each.</returns>
    /// <exception cref="WasmException">There are some: <see cref="WasmErrorCode.PreinitLiveHandles"/>.</exception>
    public static async Task<ImmutableArray<string>> CheckAsync(InstrumentedProgram program, IInitialisedProgram running, bool allowed, CancellationToken cancellation)
    {
        var fresh = await running.CallListU8Async(StateLayout.Handles, cancellation).ConfigureAwait(false);
        var live = Missing(MemoryMarshal.Cast<byte, uint>(fresh.Span));
        if (live.IsEmpty || BelongToAdapter(program.Plan)) return [];
        if (allowed) return [.. live.Select(handle => $"handle {handle}")];
        throw new WasmException(
            WasmErrorCode.PreinitLiveHandles,
            $"{live.Length} handles of resources are live after initialisation ({string.Join(", ", live.Take(20))}{(live.Length > 20 ? ", ..." : "")}): the output could not have them, and their numbers in its memory would mean nothing. Let init drop what it opened, or allow live handles if they are never used again.");
    }

    /// <summary>The numbers from 1 to the highest given one that were not given.</summary>
    internal static ImmutableArray<uint> Missing(ReadOnlySpan<uint> given)
    {
        HashSet<uint> taken = [.. given];
        var missing = ImmutableArray.CreateBuilder<uint>();
        for (uint handle = 1; taken.Count > 0; handle++)
        {
            if (!taken.Remove(handle)) missing.Add(handle);
        }

        return missing.ToImmutable();
    }

    // Where nothing but the adapter talks to the host, all handles are the adapter's, and it starts anew.
    private static bool BelongToAdapter(ComponentPlan plan) =>
        plan.Instances.Any(instance => instance.IsAdapter)
        && plan.Instances.All(instance => instance.IsAdapter || !instance.Module.Imports.Any(import => import.Kind == ExternKind.Function && GivesHandles(import.Module)));

    private static bool GivesHandles(string module) => module.Contains(':', StringComparison.Ordinal) || module.StartsWith('$') || module.StartsWith('[');
}
