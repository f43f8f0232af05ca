namespace ComponentInit.Tool.Documents;

/// <summary><c>componentinit.exports/1</c>: what <c>exports --json</c> writes.</summary>
/// <param name="Schema">Always <see cref="SchemaName"/>.</param>
/// <param name="Name">File name, or <c>(memory)</c> for standard input.</param>
/// <param name="Exports">In the order of the file.</param>
public sealed record ExportsDocument(string Schema, string Name, IReadOnlyList<ExportItem> Exports)
{
    /// <summary>Name and version of the document.</summary>
    public const string SchemaName = "componentinit.exports/1";
}
