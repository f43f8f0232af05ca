using System.Collections.Immutable;
using System.Globalization;

namespace ComponentInit.Core.Snapshots;

/// <summary>An import that the guest called.</summary>
/// <param name="Module">Module of the import.</param>
/// <param name="Name">Name of the import.</param>
/// <param name="Count">How often it was called.</param>
/// <param name="FirstCallPath">The functions that led to the first call, innermost first.</param>
public sealed record HostCallReport(string Module, string Name, long Count, ImmutableArray<string> FirstCallPath)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Module}.{Name} x {Count}");
}
