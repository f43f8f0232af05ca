using System.Collections.Immutable;
using System.Globalization;

namespace ComponentInit.Core.Snapshots;

/// <summary>A memory before and after init.</summary>
/// <param name="Index">Index among the defined memories.</param>
/// <param name="PageSize">Bytes in a page of its own.</param>
/// <param name="PagesBefore">Pages at instantiation.</param>
/// <param name="PagesAfter">Pages after init.</param>
/// <param name="NonZeroBytes">Bytes that are not zero after init.</param>
/// <param name="Segments">Data segments that hold it in the output.</param>
/// <param name="SegmentBytes">Bytes in those segments.</param>
/// <param name="PageHashes">A hash for each 64 KiB page that is not all zeros.</param>
public sealed record MemoryReport(
    int Index, long PageSize, long PagesBefore, long PagesAfter, long NonZeroBytes, int Segments, long SegmentBytes, ImmutableArray<PageHash> PageHashes)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{PagesBefore} -> {PagesAfter} pages, {NonZeroBytes} bytes not zero, {Segments} segments");
}
