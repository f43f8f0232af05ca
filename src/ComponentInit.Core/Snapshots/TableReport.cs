using System.Collections.Immutable;
using System.Globalization;

namespace ComponentInit.Core.Snapshots;

/// <summary>A table that init changed.</summary>
/// <param name="Index">Index among the defined tables.</param>
/// <param name="Type">Type of its elements.</param>
/// <param name="ElementsBefore">Elements at instantiation.</param>
/// <param name="ElementsAfter">Elements after init.</param>
/// <param name="ChangedElements">The elements that are others than at instantiation, and those that were added and are not null, in rising order.</param>
public sealed record TableReport(int Index, string Type, long ElementsBefore, long ElementsAfter, ImmutableArray<TableElementReport> ChangedElements)
{
    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"table {Index}: {ElementsBefore} -> {ElementsAfter} elements ({Type}), {ChangedElements.Length} changed");
}
