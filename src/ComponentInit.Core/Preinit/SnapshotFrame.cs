using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Snapshots;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Wasi;

namespace ComponentInit.Core.Preinit;

/// <summary>The parts of a snapshot that are the same for modules and components: who, from what, under which policy.</summary>
internal sealed class SnapshotFrame(WasmBinary input, WasmBinary output, string init, PreinitOptions options)
{
    /// <summary>Adds what was captured.</summary>
    public Snapshot Complete(
        ImmutableArray<HostCallReport> hostCalls, ImmutableArray<string> nondeterminism, ImmutableArray<InstanceReport> instances, ImmutableArray<SectionSize> sections) => new(
        Snapshot.CurrentSchema,
        new ProductVersion("ComponentInit", Version),
        new ProductVersion("wasmtime", WasmEngine.LibraryVersion),
        Identify(input),
        Identify(output),
        new InitCall(init, options.KeepInitFunction, [.. options.Renames.Select(rename => $"{rename.To}={rename.From}")]),
        DescribePolicy(options.Wasi),
        new LimitsReport((long?)options.Limits.Timeout?.TotalMilliseconds, options.Limits.MaxMemoryBytes, options.Engine.MaxStackBytes),
        hostCalls,
        nondeterminism,
        instances,
        [],
        SnapshotWarnings.For(nondeterminism, options.Wasi, hostCalls),
        sections,
        output.History);

    private static string Version { get; } =
        typeof(SnapshotFrame).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static FileIdentity Identify(WasmBinary binary) => new(binary.Name, binary.Size, binary.Sha256);

    private HostPolicy DescribePolicy(WasiOptions? wasi)
    {
        var rules = options.Imports.Rules.Select(rule => rule.ToString());
        if (wasi is null) return new HostPolicy(false, "fixed", "seeded", 0, [], [], [], null, [.. rules]);
        return new HostPolicy(
            true,
            wasi.HostClocks ? "host" : "fixed",
            wasi.HostRandom ? "host" : "seeded",
            wasi.RandomSeed,
            [.. wasi.Arguments],
            [.. wasi.Environment.Select(pair => new EnvironmentVariable(pair.Key, Hash(Encoding.UTF8.GetBytes(pair.Value))))],
            [.. wasi.Directories.Select(directory => new GuestDirectory(directory.GuestPath, directory.Writable))],
            wasi.StandardInput.IsEmpty ? null : Hash(wasi.StandardInput.Span),
            [.. rules]);
    }

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
