using System.Collections.Immutable;

namespace ComponentInit.Core.Snapshots;

/// <summary>The call that initialised.</summary>
/// <param name="Function">Name of the export.</param>
/// <param name="Kept">Whether the output keeps the export.</param>
/// <param name="Renames">Exports that were renamed, as <c>new=old</c>.</param>
public sealed record InitCall(string Function, bool Kept, ImmutableArray<string> Renames)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Function} (export {(Kept ? "kept" : "removed")})";
}
