using System.Collections.Immutable;
using ComponentInit.Core.Snapshots.Comparison;

namespace ComponentInit.Tool.Documents;

/// <summary><c>componentinit.diff/1</c>: what <c>diff --json</c> writes.</summary>
/// <param name="Schema">Always <see cref="SchemaName"/>.</param>
/// <param name="Same">Whether nothing differs.</param>
/// <param name="Differences">The differences.</param>
public sealed record DiffDocument(string Schema, bool Same, ImmutableArray<SnapshotDifference> Differences)
{
    /// <summary>Name and version of the document.</summary>
    public const string SchemaName = "componentinit.diff/1";

    /// <summary>Makes one.</summary>
    public static DiffDocument From(ImmutableArray<SnapshotDifference> differences) => new(SchemaName, differences.IsEmpty, differences);
}
