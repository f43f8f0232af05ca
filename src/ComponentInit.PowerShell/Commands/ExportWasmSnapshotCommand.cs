using System.Management.Automation;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Snapshots;

namespace ComponentInit.PowerShell.Commands;

/// <summary><c>Export-WasmSnapshot</c>: writes a binary and the manifest of the snapshot it starts from into a directory.</summary>
[Cmdlet(VerbsData.Export, "WasmSnapshot", DefaultParameterSetName = PathSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(FileInfo))]
public sealed class ExportWasmSnapshotCommand : BinaryCommand
{
    /// <summary>The directory to write to.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string Destination { get; set; } = "";

    /// <summary>The files' name without extension; the binary's own unless given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>Writes the raw memory images too.</summary>
    [Parameter]
    public SwitchParameter Image { get; set; }

    /// <summary>Refuses to replace a file.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Emits the files that were written.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void ProcessBinary(WasmBinary binary)
    {
        string directory = Paths.Literal(Destination);
        if (ShouldProcess(directory, $"Write {Name ?? binary.Name}"))
        {
            SnapshotExportOptions options = new() { Name = Name, Replace = !NoClobber, Image = Image };
            var files = SnapshotExport.Write(binary, directory, options);
            if (PassThru)
            {
                string?[] written = [files.BinaryPath, files.ManifestPath, files.ImagePath];
                WriteObject(written.OfType<string>().Select(path => new FileInfo(path)), enumerateCollection: true);
            }
        }
    }
}
