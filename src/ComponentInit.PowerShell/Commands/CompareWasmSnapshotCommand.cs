using System.Management.Automation;
using ComponentInit.Core.Snapshots.Comparison;
using ComponentInit.PowerShell.Input;

namespace ComponentInit.PowerShell.Commands;

/// <summary><c>Compare-WasmSnapshot</c>: tells two manifests or binaries apart; one object for each difference, nothing where there is none.</summary>
[Cmdlet(VerbsData.Compare, "WasmSnapshot", DefaultParameterSetName = DifferenceSet)]
[OutputType(typeof(SnapshotDifference), ParameterSetName = [DifferenceSet])]
[OutputType(typeof(bool), ParameterSetName = [QuietSet])]
public sealed class CompareWasmSnapshotCommand : WasmCommand
{
    private const string DifferenceSet = "Difference";
    private const string QuietSet = "Quiet";

    /// <summary>What ought to be: a path, a snapshot, a binary or bytes.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ComparisonInputTransformation]
    [ValidateNotNull]
    public ComparisonInput? ReferenceObject { get; set; }

    /// <summary>What is: a path, a snapshot, a binary or bytes.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ComparisonInputTransformation]
    [ValidateNotNull]
    public ComparisonInput? DifferenceObject { get; set; }

    /// <summary>Only differences of these kinds.</summary>
    [Parameter]
    [ValidateNotNull]
    public DifferenceKind[] Kind { get; set; } = [];

    /// <summary>Gives <see langword="true"/> where nothing differs, else <see langword="false"/>, in place of the differences.</summary>
    [Parameter(Mandatory = true, ParameterSetName = QuietSet)]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(DifferenceObject!.Target, () =>
    {
        var differences = SnapshotComparison.Compare(ReferenceObject!.Open(Paths.Literal), DifferenceObject.Open(Paths.Literal), StopToken)
            .Where(difference => Kind.Length == 0 || Kind.Contains(difference.Kind));
        if (Quiet) WriteObject(!differences.Any());
        else WriteObject(differences, enumerateCollection: true);
    });
}
