using ComponentInit.Core.InitTasks;
using ComponentInit.Core.InitTasks.Protocols;
using ComponentInit.Core.Snapshots;

namespace ComponentInit.Tool.Documents;

/// <summary><c>componentinit.wrap/1</c>: what <c>wrap --json</c> writes.</summary>
/// <param name="Schema">Always <see cref="SchemaName"/>.</param>
/// <param name="Input">The binary that was given.</param>
/// <param name="Output">The wrapped binary; null with <c>--dry-run</c>.</param>
/// <param name="OutputPath">File of the output, as given with <c>-o</c>; null for none.</param>
/// <param name="Protocol">The protocol of the hooks; null when there are none.</param>
/// <param name="Wrapped">The exports that are wrapped now and were not before.</param>
/// <param name="Messages">What a user should know.</param>
public sealed record WrapDocument(
    string Schema,
    FileIdentity Input,
    FileIdentity? Output,
    string? OutputPath,
    InitTaskProtocol? Protocol,
    IReadOnlyList<WrapItem> Wrapped,
    IReadOnlyList<WrapMessage> Messages)
{
    /// <summary>Name and version of the document.</summary>
    public const string SchemaName = "componentinit.wrap/1";
}
