using ComponentInit.Core.Snapshots.Reporting;

namespace ComponentInit.Tool.Documents;

/// <summary><c>componentinit.report/1</c>: what <c>report --json</c> writes.</summary>
/// <param name="Schema">Always <see cref="SchemaName"/>.</param>
/// <param name="Name">File name of the pre-initialised binary.</param>
/// <param name="File">The page that was written.</param>
/// <param name="Size">Its bytes.</param>
/// <param name="KnowsBefore">Whether its memory maps show what changed.</param>
/// <param name="KnowsAfter">Whether its memory maps are finer than 64 KiB.</param>
public sealed record ReportDocument(string Schema, string Name, string File, long Size, bool KnowsBefore, bool KnowsAfter)
{
    /// <summary>Name and version of the document.</summary>
    public const string SchemaName = "componentinit.report/1";

    internal static ReportDocument From(ReportSource source, string file, long size) =>
        new(SchemaName, source.Snapshot.Output.Name, file, size, source.Before is not null, source.After is not null);
}
