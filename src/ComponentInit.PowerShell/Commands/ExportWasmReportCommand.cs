using System.Management.Automation;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Snapshots.Reporting;
using ComponentInit.PowerShell.Input;
using ComponentInit.PowerShell.Paths;

namespace ComponentInit.PowerShell.Commands;

/// <summary><c>Export-WasmReport</c>: writes a page that shows what pre-initialisation captured.</summary>
[Cmdlet(VerbsData.Export, "WasmReport", DefaultParameterSetName = PathSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(FileInfo))]
public sealed class ExportWasmReportCommand : FileCommand
{
    private const string InputObjectSet = "InputObject";

    private readonly OutputFiles _files = new();

    /// <summary>What <c>Invoke-WasmPreinit</c> or <c>Get-WasmSnapshot</c> emitted.</summary>
    [Parameter(Mandatory = true, ParameterSetName = InputObjectSet, ValueFromPipeline = true)]
    [ReportInputTransformation]
    [ValidateNotNull]
    public ReportInput? InputObject { get; set; }

    /// <summary>The directory to write to; it is made where it is missing.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string Destination { get; set; } = "";

    /// <summary>The file's name without extension; that of the pre-initialised binary unless given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>The binary that was pre-initialised, where it is not found by itself.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ReferencePath { get; set; }

    /// <summary>The binary that was written, where it is not the one beside the manifest.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? DifferencePath { get; set; }

    /// <summary>Refuses to replace a file.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Replaces a file that is read-only, too.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Emits the file that was written.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (InputObject is { } input && ParameterSetName == InputObjectSet) Attempt(input.Target, () => Export(input.Open(Read(ReferencePath), Read(DifferencePath))));
        else base.ProcessRecord();
    }

    private protected override void ProcessFile(string path) => Export(ReportSource.ReadFile(path, Read(ReferencePath), Read(DifferencePath)));

    private WasmBinary? Read(string? path) => path is null ? null : WasmBinary.Read(Paths.Literal(path));

    private void Export(ReportSource source)
    {
        string directory = Paths.Literal(Destination);
        string path = OutputFiles.Place(directory, Name, source.Snapshot.Output.Name) + SnapshotReportWriter.Extension;
        _files.Claim(path);
        if (!ShouldProcess(path, "Write a report of the snapshot")) return;
        WriteVerbose($"{path}: memory before is {(source.Before is null ? "not known" : "that of " + source.Before.Name)}, memory after is {(source.After is null ? "known by pages" : "that of " + source.After.Name)}");
        byte[] report = SnapshotReportWriter.Write(source);
        BinaryFile.CreateDirectory(directory);
        BinaryFile.Write(path, report, !NoClobber, Force);
        if (PassThru) WriteFiles([path]);
    }
}
