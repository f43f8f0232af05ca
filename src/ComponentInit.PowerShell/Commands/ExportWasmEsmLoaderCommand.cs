using System.Management.Automation;
using System.Text;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Startup.Esm;
using ComponentInit.Core.Startup.Execution;
using ComponentInit.Core.Startup.Profiles;
using ComponentInit.PowerShell.Completion;
using ComponentInit.PowerShell.Paths;

namespace ComponentInit.PowerShell.Commands;

/// <summary><c>Export-WasmEsmLoader</c>: writes the ES module that starts a core module by its plan in Node and browsers, its TypeScript declarations and the module.</summary>
[Cmdlet(VerbsData.Export, "WasmEsmLoader", DefaultParameterSetName = PathSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(FileInfo))]
public sealed class ExportWasmEsmLoaderCommand : BinaryCommand
{
    private readonly OutputFiles _files = new();

    /// <summary>The directory to write to; it must exist.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string Destination { get; set; } = "";

    /// <summary>The files' name without extension; that of the input file unless given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>Where the loader finds the module, as a URL relative to itself; the module is not written then.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ModuleUrl { get; set; }

    /// <summary>Where WASI comes from.</summary>
    [Parameter]
    public EsmWasi Wasi { get; set; } = EsmWasi.None;

    /// <summary>What decides how the module starts where its bytes leave that open: the name of a host or convention.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(StartupProfileCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Profile { get; set; }

    /// <summary>Refuses to replace a file.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Replaces files that are read-only, too.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Emits the files that were written.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void ProcessBinary(WasmBinary binary)
    {
        string place = OutputFiles.Place(Paths.Literal(Destination), Name, binary.Path);
        EsmOptions options = new() { ModuleUrl = ModuleUrl ?? Uri.EscapeDataString(System.IO.Path.GetFileName(place) + ".wasm"), Wasi = Wasi };
        var loader = EsmLoaderWriter.Write(binary, PlanFinder.Find(binary, Profile is null ? null : StartupProfiles.Find(Profile)), options);
        _files.Claim(place);
        if (!ShouldProcess(place + ".mjs", "Write an ES module that starts " + binary.Name)) return;

        // The module first: a loader without it is of no use.
        if (ModuleUrl is null && !Holds(place + ".wasm", binary)) Write(place + ".wasm", binary.Content);
        Write(place + ".d.mts", Encoding.UTF8.GetBytes(loader.Declarations));
        Write(place + ".mjs", Encoding.UTF8.GetBytes(loader.Script));
    }

    private static bool Holds(string path, WasmBinary binary) => File.Exists(path) && BinaryFile.Read(path).Span.SequenceEqual(binary.Content.Span);

    private void Write(string path, ReadOnlyMemory<byte> content)
    {
        BinaryFile.Write(path, content, !NoClobber, Force);
        if (PassThru) WriteFiles([path]);
    }
}
