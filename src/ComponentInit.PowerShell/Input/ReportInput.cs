using ComponentInit.Core.Binaries;
using ComponentInit.Core.Snapshots;
using ComponentInit.Core.Snapshots.Reporting;
using ComponentInit.Wasm;

namespace ComponentInit.PowerShell.Input;

/// <summary>What <c>-InputObject</c> of <c>Export-WasmReport</c> holds: a pre-initialised binary, or a snapshot.</summary>
public sealed class ReportInput
{
    private readonly Func<WasmBinary?, WasmBinary?, ReportSource> _open;

    private ReportInput(object target, Func<WasmBinary?, WasmBinary?, ReportSource> open)
    {
        Target = target;
        _open = open;
    }

    /// <summary>What an error is about.</summary>
    internal object Target { get; }

    /// <summary>A binary that carries its snapshot.</summary>
    public static ReportInput FromBinary(WasmBinary binary) => new(binary, (before, after) => after is null
        ? ReportSource.Of(binary, before)
        : throw new WasmException(WasmErrorCode.OptionInvalid, $"{binary.Name} is itself what was written: -DifferencePath is for manifests and snapshots."));

    /// <summary>A snapshot that was read before.</summary>
    public static ReportInput FromSnapshot(Snapshot snapshot) => new(snapshot, (before, after) => ReportSource.Of(snapshot, before, after));

    /// <inheritdoc/>
    public override string ToString() => $"{Target}";

    /// <summary>What the report is made from.</summary>
    /// <param name="before">The program before, where it was given.</param>
    /// <param name="after">The pre-initialised program, where it was given.</param>
    internal ReportSource Open(WasmBinary? before, WasmBinary? after) => _open(before, after);
}
