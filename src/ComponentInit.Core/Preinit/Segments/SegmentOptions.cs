namespace ComponentInit.Core.Preinit.Segments;

/// <summary>How memory is cut into data segments.</summary>
public sealed record SegmentOptions
{
    /// <summary>The most data segments that engines take in one module.</summary>
    public const int EngineLimit = 100_000;

    /// <summary>Where segments may begin and end.</summary>
    public SegmentLayout Layout { get; init; } = SegmentLayout.Compact;

    /// <summary>
    /// How many data segments the output may have, 1 to 100,000; the smallest gaps are written as zeros to stay below. Null lets <see cref="SegmentBudget"/> choose.
    /// </summary>
    public int? MaxSegments { get; init; }
}
