using ComponentInit.Core.Binaries;
using ComponentInit.Core.Snapshots;
using ComponentInit.Core.Snapshots.Reporting;

namespace ComponentInit.PowerShell.Input;

/// <summary>What <c>-InputObject</c> of <c>Export-WasmReport</c> holds: a pre-initialised binary, or a snapshot.</summary>
public sealed class ReportInput
{
    private readonly Func<WasmBinary?, ReportSource> _open;

    private ReportInput(object target, Func<WasmBinary?, ReportSource> open)
    {
        Target = target;
        _open = open;
    }

    /// <summary>What an error is about.</summary>
    internal object Target { get; }

    /// <summary>A binary that carries its snapshot.</summary>
    public static ReportInput FromBinary(WasmBinary binary) => new(binary, before => ReportSource.Of(binary, before));

    /// <summary>A snapshot that was read before.</summary>
    public static ReportInput FromSnapshot(Snapshot snapshot) => new(snapshot, before => ReportSource.Of(snapshot, before));

    /// <inheritdoc/>
    public override string ToString() => $"{Target}";

    /// <summary>What the report is made from.</summary>
    /// <param name="before">The program before, where it was given.</param>
    internal ReportSource Open(WasmBinary? before) => _open(before);
}
