using System.Globalization;

namespace ComponentInit.Core.Snapshots.Reporting;

/// <summary>Numbers as reports show them.</summary>
internal static class ReportNumbers
{
    /// <summary>A count or size with its digits in groups.</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A difference with its sign.</summary>
    public static string Change(long before, long after) => (after - before).ToString("+#,0;-#,0;0", CultureInfo.InvariantCulture);

    /// <summary>An address.</summary>
    public static string Address(long address) => string.Create(CultureInfo.InvariantCulture, $"0x{address:x}");

    /// <summary>A length in a drawing.</summary>
    public static string Length(double length) => length.ToString("0.##", CultureInfo.InvariantCulture);
}
