using ComponentInit.Tool.Failures;

namespace ComponentInit.Tool.Documents;

/// <summary><c>componentinit.error/1</c>: what <c>--json</c> writes when a verb fails.</summary>
/// <param name="Schema">Always <see cref="SchemaName"/>.</param>
/// <param name="Error">The failure.</param>
public sealed record ErrorDocument(string Schema, ErrorDetail Error)
{
    /// <summary>Name and version of the document.</summary>
    public const string SchemaName = "componentinit.error/1";

    internal static ErrorDocument From(Failure failure) => new(SchemaName, ErrorDetail.From(failure));
}
