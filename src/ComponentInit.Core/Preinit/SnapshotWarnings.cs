using System.Collections.Immutable;
using ComponentInit.Core.Snapshots;
using ComponentInit.Runtime.Wasi;

namespace ComponentInit.Core.Preinit;

/// <summary>What a user should know about a snapshot before shipping it.</summary>
internal static class SnapshotWarnings
{
    /// <summary>Warnings for what init used.</summary>
    /// <param name="nondeterminism">Sources of differences it used.</param>
    /// <param name="wasi">What it was shown.</param>
    /// <param name="calls">Imports it called.</param>
    public static ImmutableArray<string> For(ImmutableArray<string> nondeterminism, WasiOptions? wasi, ImmutableArray<HostCallReport> calls)
    {
        var warnings = ImmutableArray.CreateBuilder<string>();
        if (nondeterminism.Contains(NondeterminismReport.Random))
        {
            string source = wasi is { HostRandom: true } ? "random numbers of the host" : "seeded random numbers";
            warnings.Add($"SECURITY: initialisation used {source}{Callers(calls, "random")}. They are now frozen into the program: every run of it starts with the same ones. Hash seeds, keys and identifiers derived from them are predictable; re-seed when the program starts.");
        }

        if (nondeterminism.Contains(NondeterminismReport.Clock))
        {
            string source = wasi is { HostClocks: true } ? "the clock of the host" : "a fixed clock";
            warnings.Add($"Initialisation read {source}{Callers(calls, "clock")}. What it derived from the time is frozen into the program.");
        }

        if (nondeterminism.Contains(NondeterminismReport.DirectoryOrder))
        {
            warnings.Add("Initialisation listed directories. Their order is the host's and may differ on another machine, and the output with it.");
        }

        return warnings.ToImmutable();
    }

    private static string Callers(ImmutableArray<HostCallReport> calls, string part)
    {
        var call = calls.FirstOrDefault(call => call.Module.Contains(part, StringComparison.Ordinal) || call.Name.Contains(part, StringComparison.Ordinal));
        return call is null ? "" : call.FirstCallPath.IsEmpty ? $" ({call.Name}, {call.Count} calls)" : $" ({call.Name}, {call.Count} calls, first from {call.FirstCallPath[0]})";
    }
}
