using System.Buffers;
using ComponentInit.Core.Snapshots;
using ComponentInit.Tool.Consoles;
using ComponentInit.Tool.Failures;
using ComponentInit.Wasm;

namespace ComponentInit.Tool.Options;

/// <summary>Where a binary and its manifest go. What can be refused is refused before any work is done.</summary>
internal sealed record OutputPlan
{
    /// <summary>File of the binary; null for standard output.</summary>
    public string? Path { get; init; }

    /// <summary>File of the manifest; null for none.</summary>
    public string? ManifestPath { get; init; }

    /// <summary>What may be written over.</summary>
    public required ReplacePolicy Files { get; init; }

    /// <summary>Refuses what cannot work.</summary>
    /// <param name="context">Tells whether standard output is a terminal.</param>
    /// <param name="json">Whether standard output is taken by a report.</param>
    /// <exception cref="UsageException">The options contradict each other, or a terminal would get a binary.</exception>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.OutputExists"/> or <see cref="WasmErrorCode.PathNotFound"/>.</exception>
    public void Check(ToolContext context, bool json)
    {
        if (Path is null && json) throw new UsageException("--json writes the report to standard output, so the binary needs -o FILE");
        if (Path is null && context.Console.IsOutputTerminal) throw new UsageException("standard output is a terminal, and the output is binary: use -o FILE");
        if (Path is not null && ManifestPath is not null && System.IO.Path.GetFullPath(Path) == System.IO.Path.GetFullPath(ManifestPath))
            throw new UsageException("-o and --manifest name the same file");
        CheckFiles();
    }

    /// <summary>Refuses files that cannot be written, whatever is to be written into them.</summary>
    /// <exception cref="WasmException">As <see cref="Check"/>.</exception>
    public void CheckFiles()
    {
        Files.Check(Path);
        Files.Check(ManifestPath);
    }

    /// <summary>Writes a binary that has no manifest.</summary>
    /// <param name="context">For standard output.</param>
    /// <param name="binary">The binary.</param>
    public void Write(ToolContext context, ReadOnlySequence<byte> binary) => Write(context, binary, () => []);

    /// <summary>Writes both: the manifest first, so that whoever sees the binary finds it.</summary>
    /// <param name="context">For standard output.</param>
    /// <param name="binary">The binary.</param>
    /// <param name="manifest">Gives the bytes of the manifest; asked only where there is a file for it.</param>
    public void Write(ToolContext context, ReadOnlySequence<byte> binary, Func<byte[]> manifest)
    {
        bool isNew = ManifestPath is not null && !File.Exists(ManifestPath);
        if (ManifestPath is not null) Files.Write(ManifestPath, manifest());
        try
        {
            if (Path is null) context.Product.Send(binary);
            else Files.Write(Path, binary);
        }
        catch (WasmException) when (isNew)
        {
            File.Delete(ManifestPath!);
            throw;
        }
    }

    /// <summary>The identity of the output under the name of its file, where it has one.</summary>
    public FileIdentity Name(FileIdentity output) => Path is null ? output : output with { Name = System.IO.Path.GetFileName(Path) };
}
