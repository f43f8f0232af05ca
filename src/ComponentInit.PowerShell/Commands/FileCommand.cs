using System.Management.Automation;
using ComponentInit.PowerShell.Input;

namespace ComponentInit.PowerShell.Commands;

/// <summary>A cmdlet that reads files: <c>-Path</c> with wildcards, <c>-LiteralPath</c> without.</summary>
public abstract class FileCommand : WasmCommand
{
    private protected const string PathSet = "Path";
    private protected const string LiteralPathSet = "LiteralPath";

    /// <summary>Paths; wildcards are expanded.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [PathInputTransformation]
    [Alias("FilePath")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>Paths, taken as they are.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string path in ParameterSetName == PathSet ? Path : [])
        {
            Attempt(path, () => ProcessExpanded(path));
        }

        foreach (string path in ParameterSetName == LiteralPathSet ? LiteralPath : [])
        {
            Attempt(path, () => ProcessFile(Paths.Literal(path)));
        }
    }

    /// <summary>Does the cmdlet's work for one file.</summary>
    /// <param name="path">Its full file-system path; whether it exists is not known yet.</param>
    private protected abstract void ProcessFile(string path);

    private void ProcessExpanded(string path)
    {
        var files = Paths.Expand(path);
        if (files.Count == 0)
        {
            WriteVerbose($"No file matches '{path}'. Brackets in a file's name are wildcards too: -LiteralPath takes them as they are.");
        }

        foreach (string file in files)
        {
            Attempt(file, () => ProcessFile(file));
        }
    }
}
