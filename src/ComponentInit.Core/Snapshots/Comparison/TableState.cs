namespace ComponentInit.Core.Snapshots.Comparison;

/// <summary>What a table starts with.</summary>
/// <param name="Index">Index among the defined tables.</param>
/// <param name="Size">Number of elements.</param>
/// <param name="Elements">What elements refer to, as <see cref="TableElementReport"/> has it; null for one that a host decides.</param>
/// <param name="Others">What all other elements refer to; null where that is not known.</param>
internal sealed record TableState(int Index, long Size, IReadOnlyDictionary<long, string?> Elements, string? Others)
{
    /// <summary>What an element refers to; null where that is not known.</summary>
    public string? Element(long index) => Elements.TryGetValue(index, out string? text) ? text : Others;
}
