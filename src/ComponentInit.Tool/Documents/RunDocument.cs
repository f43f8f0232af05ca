namespace ComponentInit.Tool.Documents;

/// <summary><c>componentinit.run/1</c>: what <c>run --json</c> writes when the guest ended.</summary>
/// <param name="Schema">Always <see cref="SchemaName"/>.</param>
/// <param name="Name">File name, or <c>(memory)</c> for standard input.</param>
/// <param name="ExitCode">The exit code of the guest, which is that of the tool too.</param>
/// <param name="Results">Results of one of the commands of a multi-command, as text.</param>
public sealed record RunDocument(string Schema, string Name, int ExitCode, IReadOnlyList<string> Results)
{
    /// <summary>Name and version of the document.</summary>
    public const string SchemaName = "componentinit.run/1";
}
