using System.Globalization;

namespace ComponentInit.Core.Snapshots;

/// <summary>Size of a section before and after.</summary>
/// <param name="Name">Name of the section.</param>
/// <param name="Before">Bytes in the input; 0 where it was not there.</param>
/// <param name="After">Bytes in the output; 0 where it is not there.</param>
public sealed record SectionSize(string Name, long Before, long After)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}: {Before} -> {After} bytes");
}
