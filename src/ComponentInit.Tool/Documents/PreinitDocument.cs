using ComponentInit.Core.Snapshots;

namespace ComponentInit.Tool.Documents;

/// <summary><c>componentinit.preinit/1</c>: what <c>preinit --json</c> writes; a summary of the manifest, and the times.</summary>
/// <param name="Schema">Always <see cref="SchemaName"/>.</param>
/// <param name="Input">The program.</param>
/// <param name="Output">The pre-initialised program.</param>
/// <param name="OutputPath">File of the output, as given with <c>-o</c>; null for standard output.</param>
/// <param name="ManifestPath">File of the manifest, as given; null for none.</param>
/// <param name="Init">The export that was run.</param>
/// <param name="Memories">Each memory before and after.</param>
/// <param name="ChangedGlobals">Number of globals that init changed.</param>
/// <param name="ChangedTables">Number of tables that init changed.</param>
/// <param name="HostCalls">Imports that were called, with the path of the first call.</param>
/// <param name="Nondeterminism">Sources of differences between two runs that init used: <c>random</c>, <c>clock</c>, <c>directory-order</c>.</param>
/// <param name="Warnings">What a user should know.</param>
/// <param name="Phases">Each step with its time.</param>
/// <param name="TotalMilliseconds">All steps together.</param>
public sealed record PreinitDocument(
    string Schema,
    FileIdentity Input,
    FileIdentity Output,
    string? OutputPath,
    string? ManifestPath,
    string Init,
    IReadOnlyList<MemoryItem> Memories,
    int ChangedGlobals,
    int ChangedTables,
    IReadOnlyList<HostCallReport> HostCalls,
    IReadOnlyList<string> Nondeterminism,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<PhaseItem> Phases,
    double TotalMilliseconds)
{
    /// <summary>Name and version of the document.</summary>
    public const string SchemaName = "componentinit.preinit/1";
}
