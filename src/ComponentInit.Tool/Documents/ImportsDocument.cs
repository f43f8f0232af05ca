namespace ComponentInit.Tool.Documents;

/// <summary><c>componentinit.imports/1</c>: what <c>imports --json</c> writes.</summary>
/// <param name="Schema">Always <see cref="SchemaName"/>.</param>
/// <param name="Name">File name, or <c>(memory)</c> for standard input.</param>
/// <param name="Imports">In the order of the file.</param>
public sealed record ImportsDocument(string Schema, string Name, IReadOnlyList<ImportItem> Imports)
{
    /// <summary>Name and version of the document.</summary>
    public const string SchemaName = "componentinit.imports/1";
}
