namespace ComponentInit.Core.Snapshots.Reporting;

/// <summary>What became of a part of a memory. Where a cell of a map holds several, the last of them in this order is shown.</summary>
internal enum MemoryCellKind
{
    /// <summary>All zeros.</summary>
    Zero,

    /// <summary>Not zero; what was there before is not known.</summary>
    NotZero,

    /// <summary>As it was before, and not zero.</summary>
    Kept,

    /// <summary>Was not zero, and is now.</summary>
    Cleared,

    /// <summary>Was zero, and is not any more.</summary>
    Filled,

    /// <summary>Was something else.</summary>
    Changed,
}
