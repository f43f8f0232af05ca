using System.Collections.Immutable;
using System.Globalization;
using ComponentInit.Core.Measuring;

namespace ComponentInit.Tool.Reports;

/// <summary>Measurements for people: a line for each binary with the medians, and one with the shortest times.</summary>
internal static class MeasureReport
{
    private const string None = "-";

    /// <summary>Writes it.</summary>
    public static void Write(ImmutableArray<StartupMeasurement> measurements, TextWriter target)
    {
        TextTable table = new("NAME", "TIME", "COMPILE", "INSTANTIATE", "INITIALISE", "FIRST CALL", "START", "FASTER", "RESULT") { NumberColumns = new HashSet<int> { 2, 3, 4, 5, 6, 7 } };
        foreach (StartupMeasurement one in measurements)
        {
            table.Add([one.Name, "median", .. Times(one, step => step.Median), Faster(one), one.Call is null ? None : Result(one)]);
            table.Add(["", "minimum", .. Times(one, step => step.Minimum), "", ""]);
        }

        table.Write(target);
    }

    private static IEnumerable<string> Times(StartupMeasurement one, Func<Timings, TimeSpan> select) =>
        new[] { one.Compile, one.Instantiate, one.Initialise, one.FirstCall, one.Start }.Select(step => step is null ? None : Timings.Format(select(step)));

    private static string Faster(StartupMeasurement one) => one.Speedup is { } factor ? factor.ToString("0.0", CultureInfo.InvariantCulture) + "x" : None;

    private static string Result(StartupMeasurement one) => one.Results.IsEmpty ? "()" : string.Join(", ", one.Results);
}
