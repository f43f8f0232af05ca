using ComponentInit.Core.Preinit.Modules;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Imports;

namespace ComponentInit.Core.Preinit;

/// <summary>The lines of <see cref="PreinitProgress.Detail"/> that modules and components have in common.</summary>
internal static class DetailText
{
    /// <summary>Who compiled.</summary>
    public static string Compiled(WasmCompiler compiler, bool fromCache) => fromCache ? $"code of {compiler}, from the cache" : $"compiled by {compiler}";

    /// <summary>What the guest asked of its host.</summary>
    public static IEnumerable<string> HostCalls(IEnumerable<HostCall> calls) => calls.Select(call => $"host call {call.Module}.{call.Name}, calls: {call.Count}");

    /// <summary>What there is to write.</summary>
    /// <param name="state">The state of a module, or of one of a component.</param>
    /// <param name="owner">Which one, with a separator behind it.</param>
    public static IEnumerable<string> State(CapturedState state, string owner = "") =>
    [
        .. state.Memories.Select(memory =>
            $"{owner}memory {memory.MemoryIndex}: pages: {memory.Pages}, bytes looked at: {memory.Touched.Sum(range => range.Length)}, not zero: {memory.NonZeroBytes}, data segments: {memory.Segments.Length}"),
        .. state.Tables.Select(table => $"{owner}table {table.TableIndex}: elements: {table.After.Length}, changed: {table.Changed.Count()}"),
        $"{owner}mutable globals: {state.Globals.Length}, segments dropped: {state.DroppedData.Count} of data, {state.DroppedElements.Count} of elements",
    ];

    /// <summary>What was written.</summary>
    public static string Written(long before, long after) => $"{before} bytes became {after}";

    /// <summary>What is checked.</summary>
    public static string Verified(VerifyMode mode) => mode switch
    {
        VerifyMode.State => "it is validated, and the state that its bytes describe is compared",
        VerifyMode.Full => "it is validated, instantiated, and its state is compared",
        _ => "nothing is checked",
    };
}
