namespace ComponentInit.Core.Preinit.Segments;

/// <summary>Where data segments may begin and end.</summary>
public enum SegmentLayout
{
    /// <summary>Anywhere: the smallest output.</summary>
    Compact,

    /// <summary>At multiples of 4,096 bytes: engines can map whole pages.</summary>
    PageAligned,
}
