using ComponentInit.Core.Snapshots;

namespace ComponentInit.Tool.Documents;

/// <summary><c>componentinit.instrument/1</c>: what <c>instrument --json</c> writes; what a runtime has to call, in this order.</summary>
/// <param name="Schema">Always <see cref="SchemaName"/>.</param>
/// <param name="Input">The program.</param>
/// <param name="Output">The instrumented program.</param>
/// <param name="OutputPath">File of the output, as given with <c>-o</c>; null for standard output.</param>
/// <param name="Init">The call that comes first: the export, with its arguments in WAVE text.</param>
/// <param name="AccessInstance">Name of the exported instance that has the functions.</param>
/// <param name="Functions">The functions to call afterwards.</param>
/// <param name="PieceLength">Bytes in a piece of a memory.</param>
public sealed record InstrumentDocument(
    string Schema,
    FileIdentity Input,
    FileIdentity Output,
    string? OutputPath,
    string Init,
    string AccessInstance,
    IReadOnlyList<AccessItem> Functions,
    int PieceLength)
{
    /// <summary>Name and version of the document.</summary>
    public const string SchemaName = "componentinit.instrument/1";
}
