using System.Management.Automation;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Snapshots;
using ComponentInit.PowerShell.Paths;

namespace ComponentInit.PowerShell.Commands;

/// <summary><c>Export-WasmSnapshot</c>: writes a pre-initialised binary and the manifest of its snapshot into a directory.</summary>
[Cmdlet(VerbsData.Export, "WasmSnapshot", DefaultParameterSetName = InputObjectSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(FileInfo))]
public sealed class ExportWasmSnapshotCommand : WasmCommand
{
    private const string InputObjectSet = "InputObject";

    private readonly OutputFiles _files = new();

    /// <summary>What <c>Invoke-WasmPreinit</c> emitted.</summary>
    [Parameter(Mandatory = true, ParameterSetName = InputObjectSet, ValueFromPipeline = true)]
    [ValidateNotNull]
    public WasmBinary? InputObject { get; set; }

    /// <summary>The directory to write to; it is made where it is missing.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Destination { get; set; } = "";

    /// <summary>The files' name without extension; that of the input file unless given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>Refuses to replace a file.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Writes the memories too, each as a file of its raw bytes.</summary>
    [Parameter]
    public SwitchParameter Image { get; set; }

    /// <summary>Replaces files that are read-only, too.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Emits the files that were written.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(InputObject, () => Export(InputObject!));

    private void Export(WasmBinary binary)
    {
        string directory = Paths.Literal(Destination);
        string place = OutputFiles.Place(directory, Name, binary.Path);
        string name = System.IO.Path.GetFileName(place);
        string what = $"Write {name}.wasm and {name}{SnapshotManifest.Extension}{(Image ? " and the memories" : "")}";
        _files.Claim(place);
        if (!ShouldProcess(directory, what)) return;
        var files = SnapshotExport.Write(binary, directory, name, new SnapshotExportOptions { Replace = !NoClobber, Force = Force, Images = Image });
        if (PassThru) WriteFiles(files.Paths);
    }
}
