using System.Globalization;

namespace ComponentInit.Core.Snapshots.Reporting;

/// <summary>The sizes of a report: bars for each section of the binary before and after, and the numbers.</summary>
internal static class SizeSection
{
    private const int MostBars = 24;
    private const double Widest = 480;
    private const int Row = 26;
    private const int Labels = 190;

    /// <summary>Writes it.</summary>
    public static void Write(Html html, Snapshot snapshot)
    {
        html.Element("h2", "Size by section").Line();
        html.Open("ul", "class", "legend");
        WriteKey(html, "before");
        WriteKey(html, "after");
        html.Close().Line();
        WriteBars(html, [.. snapshot.Sections.OrderByDescending(section => Math.Max(section.Before, section.After)).ThenBy(section => section.Name, StringComparer.Ordinal).Take(MostBars)]);
        ReportTable.Write(
            html,
            ["Section", "#Before", "#After", "#Change"],
            snapshot.Sections
                .Select(section => Cells(section.Name, section.Before, section.After))
                .Append(Cells("whole file", snapshot.Input.Size, snapshot.Output.Size)));
    }

    private static string[] Cells(string name, long before, long after) =>
        [name, ReportNumbers.Count(before), ReportNumbers.Count(after), ReportNumbers.Change(before, after)];

    private static void WriteKey(Html html, string name) =>
        html.Open("li").Open("svg", "viewBox", "0 0 1 1").Open("rect", "class", name, "width", "1", "height", "1").Close().Close().Text(name).Close();

    private static void WriteBars(Html html, SectionSize[] sections)
    {
        if (sections.Length == 0) return;
        double largest = Math.Max(1, sections.Max(section => Math.Max(section.Before, section.After)));
        html.Open("svg", "viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {Labels + Widest} {sections.Length * Row}"), "width", ReportNumbers.Length(Labels + Widest), "role", "img", "aria-label", "Sizes of sections before and after").Line();
        foreach (var (i, section) in sections.Index())
        {
            html.Element("text", Short(section.Name), "x", "0", "y", ReportNumbers.Length((i * Row) + 15), "fill", "currentColor", "font-size", "12");
            WriteBar(html, "before", section.Before, i * Row, largest, section.Name);
            WriteBar(html, "after", section.After, (i * Row) + 11, largest, section.Name);
            html.Line();
        }

        html.Close().Line();
    }

    private static void WriteBar(Html html, string name, long bytes, int top, double largest, string section)
    {
        html.Open("rect", "class", name, "x", ReportNumbers.Length(Labels), "y", ReportNumbers.Length(top + 1), "width", ReportNumbers.Length(bytes / largest * Widest), "height", "10");
        html.Element("title", $"{section} {name}: {ReportNumbers.Count(bytes)} bytes").Close();
    }

    private static string Short(string name) => name.Length <= 28 ? name : name[..27] + "…";
}
