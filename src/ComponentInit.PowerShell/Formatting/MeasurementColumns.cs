using System.Globalization;
using ComponentInit.Core.Measuring;

namespace ComponentInit.PowerShell.Formatting;

/// <summary>What the views of a measurement show; ComponentInit.PS.Format.ps1xml calls these methods.</summary>
public static class MeasurementColumns
{
    /// <summary>The median of a step; empty where the step did not take place.</summary>
    public static string Median(Timings? timings) => timings is null ? "" : Timings.Format(timings.Median);

    /// <summary>How many times faster than the reference; empty for the reference.</summary>
    public static string Faster(StartupMeasurement measurement) =>
        measurement?.Speedup is { } factor ? factor.ToString("0.0", CultureInfo.InvariantCulture) + "x" : "";
}
