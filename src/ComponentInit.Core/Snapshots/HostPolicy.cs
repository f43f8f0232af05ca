using System.Collections.Immutable;

namespace ComponentInit.Core.Snapshots;

/// <summary>What the guest could see and call.</summary>
/// <param name="Wasi">Whether WASI was there.</param>
/// <param name="Clocks"><c>fixed</c> or <c>host</c>.</param>
/// <param name="Random"><c>seeded</c> or <c>host</c>.</param>
/// <param name="RandomSeed">The seed.</param>
/// <param name="Arguments">Command-line arguments.</param>
/// <param name="Environment">Environment variables.</param>
/// <param name="Directories">Directories.</param>
/// <param name="StandardInputSha256">SHA-256 of standard input in hexadecimal; null for an empty one.</param>
/// <param name="Rules">Rules for imports in the order given, as <c>pattern=action</c>.</param>
public sealed record HostPolicy(
    bool Wasi,
    string Clocks,
    string Random,
    ulong RandomSeed,
    ImmutableArray<string> Arguments,
    ImmutableArray<EnvironmentVariable> Environment,
    ImmutableArray<GuestDirectory> Directories,
    string? StandardInputSha256,
    ImmutableArray<string> Rules)
{
    /// <inheritdoc/>
    public override string ToString() => Wasi ? $"WASI with {Clocks} clocks and {Random} random" : "no WASI";
}
