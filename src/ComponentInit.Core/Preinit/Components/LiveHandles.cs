using System.Collections.Immutable;
using ComponentInit.Core.Preinit.Contract;
using ComponentInit.Core.Preinit.Modules;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>
/// Finds the handles that are live after init. New handles take the numbers of dropped ones, then those behind all that were ever taken: the numbers that do not
/// come are live. Where no module but the adapter was given handles they are the adapter's, and it starts anew.
/// </summary>
internal sealed class LiveHandles(InstrumentedProgram program, ImmutableArray<IInstanceState> states)
{
    private const int Named = 20;

    /// <summary>Finds them, and refuses those that the program would miss.</summary>
    /// <param name="running">The initialised instance; it cannot be used for anything else afterwards.</param>
    /// <param name="allowed">Whether they are listed instead.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What the manifest says of each.</returns>
    /// <exception cref="WasmException">There are some: <see cref="WasmErrorCode.PreinitLiveHandles"/>.</exception>
    public async Task<ImmutableArray<string>> CheckAsync(IInitialisedProgram running, bool allowed, CancellationToken cancellation)
    {
        var fresh = await running.CallListU8Async(StateLayout.Handles, cancellation).ConfigureAwait(false);
        var live = Missing(StateCheck.CheckHandles(fresh.Span));
        string[] owners = [.. program.Plan.Instances.Select((_, i) => DescribeOwner(i)).OfType<string>()];
        if (live.IsEmpty || (owners.Length == 0 && program.Plan.Instances.Any(instance => instance.IsAdapter))) return [];
        if (allowed) return [.. live.Select(handle => $"handle {handle}")];
        throw new WasmException(
            WasmErrorCode.PreinitLiveHandles,
            $"{live.Length} {(live.Length == 1 ? "handle of a resource is" : "handles of resources are")} live after initialisation ({string.Join(", ", live.Take(Named))}{(live.Length > Named ? ", ..." : "")}){string.Concat(owners.Take(Named).Select(owner => "; " + owner))}. The output cannot have them, and their numbers in its memory would mean nothing: let init drop what it opened, or allow live handles if they are never used again.");
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

    private string? DescribeOwner(int position)
    {
        var (instance, module) = (program.Plan.Instances[position], program.Modules[position]);
        if (instance.IsAdapter) return null;
        foreach (var (i, flag) in module.Flags.Index())
        {
            if (flag.State != TrackedState.Handles || states[position].Flag(i) == 0) continue;
            var site = module.Sites[states[position].Flag(i) - 1];
            return $"core instance {instance.Path} called {ImportName(module.Original, flag.Index)} in {FunctionNames.Describe(module.Original, site.Function)}";
        }

        uint[] escaping = [.. program.HandleImports[position].Where(module.MayCallByReference).Order()];
        return escaping.Length == 0 ? null : $"core instance {instance.Path} may have called {ImportName(module.Original, escaping[0])} through a table";
    }

    private static string ImportName(WasmModule module, uint function) =>
        module.Imports.Where(import => import.Kind == ExternKind.Function).ElementAt((int)function).FullName;
}
