using ComponentInit.Core.Binaries;
using ComponentInit.Core.Snapshots.Comparison;
using ComponentInit.Wasm;

namespace ComponentInit.Core.Snapshots.Reporting;

/// <summary>What a report is made from: a snapshot, and the binaries before and after where they are at hand. They make its memory maps exact.</summary>
public sealed class ReportSource
{
    private ReportSource(Snapshot snapshot, WasmBinary? before, WasmBinary? after) => (Snapshot, Before, After) = (snapshot, before, after);

    /// <summary>What was captured.</summary>
    public Snapshot Snapshot { get; }

    /// <summary>The program, or null.</summary>
    public WasmBinary? Before { get; }

    /// <summary>The pre-initialised program, or null.</summary>
    public WasmBinary? After { get; }

    /// <summary>A snapshot and the binaries that belong to it.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="before">The program that was pre-initialised, where it is at hand.</param>
    /// <param name="after">What became of it, where it is at hand.</param>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.OptionInvalid"/>: a binary is another one than the snapshot is about.</exception>
    public static ReportSource Of(Snapshot snapshot, WasmBinary? before = null, WasmBinary? after = null)
    {
        Check(before, snapshot.Input, "pre-initialised");
        Check(after, snapshot.Output, "written");
        return new ReportSource(snapshot, before, after);
    }

    /// <summary>A pre-initialised binary that carries its snapshot. The file it was made from is read where it is still the same.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.OptionInvalid"/>: it has no snapshot.</exception>
    public static ReportSource Of(WasmBinary binary, WasmBinary? before = null)
    {
        var snapshot = binary.Snapshot
            ?? throw new WasmException(WasmErrorCode.OptionInvalid, $"{binary.Name} has no snapshot: a report is about what pre-initialisation made, or about its manifest.");
        return Of(snapshot, before ?? Find(binary.Path, snapshot.Input), snapshot.Output.Sha256 == binary.Sha256 ? binary : null);
    }

    /// <summary>A manifest in a file. The binary that lies beside it under the name that it gives is read where it is the one that the manifest is about.</summary>
    /// <exception cref="WasmException">As <see cref="SnapshotManifest.ReadFile"/>, and as <see cref="Of(Snapshot, WasmBinary?, WasmBinary?)"/>.</exception>
    public static ReportSource ReadFile(string path, WasmBinary? before = null, WasmBinary? after = null)
    {
        var snapshot = SnapshotManifest.ReadFile(path);
        string beside = Path.Combine(Path.GetDirectoryName(path) ?? "", Path.GetFileName(snapshot.Output.Name));
        return Of(snapshot, before, after ?? Find(beside, snapshot.Output));
    }

    /// <summary>The states that the core instances had before; null where that is not known.</summary>
    internal IReadOnlyDictionary<int, InstanceState>? StatesBefore() => Before is null ? null : ByIndex(BinaryStates.Of(Before));

    /// <summary>The states that the core instances start from: to the byte where the binary is known, else by the hashes of their pages.</summary>
    internal IReadOnlyDictionary<int, InstanceState> StatesAfter() => ByIndex(After is null ? Snapshot.Instances.Select(InstanceState.Of) : BinaryStates.Of(After));

    private static Dictionary<int, InstanceState> ByIndex(IEnumerable<InstanceState> states) => states.DistinctBy(state => state.Index).ToDictionary(state => state.Index);

    private static void Check(WasmBinary? binary, FileIdentity identity, string what)
    {
        if (binary is not null && binary.Sha256 != identity.Sha256)
        {
            throw new WasmException(
                WasmErrorCode.OptionInvalid, $"{binary.Name} is not what was {what}: its sha256 is {binary.Sha256}, and the snapshot is about {identity.Name} with {identity.Sha256}.");
        }
    }

    private static WasmBinary? Find(string? path, FileIdentity identity)
    {
        if (path is null || !File.Exists(path)) return null;
        try
        {
            var binary = WasmBinary.Read(path);
            return binary.Sha256 == identity.Sha256 ? binary : null;
        }
        catch (WasmException)
        {
            // A file that happens to lie there and is something else.
            return null;
        }
    }
}
