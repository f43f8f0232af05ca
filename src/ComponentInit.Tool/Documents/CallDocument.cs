namespace ComponentInit.Tool.Documents;

/// <summary><c>componentinit.call/1</c>: what <c>call --json</c> writes.</summary>
/// <param name="Schema">Always <see cref="SchemaName"/>.</param>
/// <param name="Name">File name, or <c>(memory)</c> for standard input.</param>
/// <param name="Calls">In the order given.</param>
public sealed record CallDocument(string Schema, string Name, IReadOnlyList<CallItem> Calls)
{
    /// <summary>Name and version of the document.</summary>
    public const string SchemaName = "componentinit.call/1";
}
