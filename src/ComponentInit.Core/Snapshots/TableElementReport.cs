using System.Globalization;

namespace ComponentInit.Core.Snapshots;

/// <summary>An element of a table that init changed.</summary>
/// <param name="Index">Its index in the table.</param>
/// <param name="Before">What it referred to at instantiation: <c>null</c>, or <c>func</c> and the index of a function; null where there was no such element, or where it depended on an import.</param>
/// <param name="After">What it refers to after init.</param>
public sealed record TableElementReport(long Index, string? Before, string After)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"element {Index}: {Before ?? "unknown"} -> {After}");
}
