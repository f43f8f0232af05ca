namespace ComponentInit.Core.Snapshots.Reporting;

/// <summary>A table of a report.</summary>
internal static class ReportTable
{
    /// <summary>Writes a table.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="headings">The columns; one that begins with <c>#</c> holds numbers.</param>
    /// <param name="rows">The cells of each row.</param>
    public static void Write(Html html, string[] headings, IEnumerable<string[]> rows)
    {
        html.Open("table").Open("thead").Open("tr");
        foreach (string heading in headings) Cell(html, "th", heading, heading.TrimStart('#'));
        html.Close().Close().Open("tbody").Line();
        foreach (string[] row in rows)
        {
            html.Open("tr");
            for (int i = 0; i < row.Length; i++) Cell(html, "td", headings[i], row[i]);
            html.Close().Line();
        }

        html.Close().Close().Line();
    }

    private static void Cell(Html html, string name, string heading, string text)
    {
        if (heading.StartsWith('#')) html.Element(name, text, "class", "n");
        else html.Element(name, text);
    }
}
