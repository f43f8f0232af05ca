namespace ComponentInit.Tool.Documents;

/// <summary><c>componentinit.esm/1</c>: what <c>esm --json</c> writes.</summary>
/// <param name="Schema">Always <see cref="SchemaName"/>.</param>
/// <param name="Name">File name of the module.</param>
/// <param name="Kind">The kind of its plan.</param>
/// <param name="Files">The files that were written.</param>
/// <param name="StartsByItself">Whether importing the loader starts the module; otherwise its <c>load</c> does.</param>
public sealed record EsmDocument(string Schema, string Name, string Kind, IReadOnlyList<string> Files, bool StartsByItself)
{
    /// <summary>Name and version of the document.</summary>
    public const string SchemaName = "componentinit.esm/1";
}
