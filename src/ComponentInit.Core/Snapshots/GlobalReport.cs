using System.Globalization;

namespace ComponentInit.Core.Snapshots;

/// <summary>A global that init changed.</summary>
/// <param name="Index">Index among the defined globals.</param>
/// <param name="Type">Its type.</param>
/// <param name="Before">Its value at instantiation; null where it depended on an import.</param>
/// <param name="After">Its value after init. Integers are decimal; floats and vectors are their bits in hexadecimal; a reference is <c>null</c>, or <c>func</c> and the index of a function.</param>
public sealed record GlobalReport(int Index, string Type, string? Before, string After)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"global {Index}: {Before ?? "unknown"} -> {After} ({Type})");
}
