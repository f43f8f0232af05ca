using System.Collections.Immutable;
using System.Globalization;
using ComponentInit.Core.Snapshots;
using ComponentInit.Runtime.Imports;

namespace ComponentInit.Core.Preinit;

/// <summary>Host calls as the manifest writes them.</summary>
internal static class HostCallReports
{
    /// <summary>Describes calls in the order of their first ones.</summary>
    public static ImmutableArray<HostCallReport> Of(IEnumerable<HostCall> calls) =>
    [
        .. calls.Select(call => new HostCallReport(
            call.Module,
            call.Name,
            call.Count,
            [.. call.FirstCallPath.Select(frame => frame.FunctionName ?? "function " + frame.FunctionIndex.ToString(CultureInfo.InvariantCulture))])),
    ];
}
