namespace ComponentInit.Tool.Documents;

/// <summary><c>componentinit.validate/1</c>: what <c>validate --json</c> writes, for invalid binaries too (exit code 1 then).</summary>
/// <param name="Schema">Always <see cref="SchemaName"/>.</param>
/// <param name="Name">File name, or <c>(memory)</c> for standard input.</param>
/// <param name="Valid">Whether it validates.</param>
/// <param name="Error">Why it does not; null when it does.</param>
public sealed record ValidateDocument(string Schema, string Name, bool Valid, ErrorDetail? Error)
{
    /// <summary>Name and version of the document.</summary>
    public const string SchemaName = "componentinit.validate/1";
}
