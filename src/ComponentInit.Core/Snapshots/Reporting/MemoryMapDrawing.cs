using System.Globalization;

namespace ComponentInit.Core.Snapshots.Reporting;

/// <summary>Draws a memory map: rows of cells, neighbours of one kind as one bar with its addresses as a tooltip.</summary>
internal static class MemoryMapDrawing
{
    private const int Columns = 64;
    private const int Cell = 12;

    /// <summary>Draws it.</summary>
    public static void Write(Html html, MemoryMap map, string title)
    {
        int rows = (map.Cells.Length + Columns - 1) / Columns;
        int width = Math.Min(Columns, map.Cells.Length) * Cell;
        html.Open("svg", "viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {width} {rows * Cell}"), "width", Text(width), "role", "img", "aria-label", title).Line();
        for (int start = 0; start < map.Cells.Length;)
        {
            int end = EndOfBar(map, start);
            DrawBar(html, map, start, end);
            start = end;
        }

        html.Close().Line();
    }

    /// <summary>Explains the colours.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="isExact">Whether the memory before is known.</param>
    public static void WriteLegend(Html html, bool isExact)
    {
        html.Open("ul", "class", "legend");
        foreach (var kind in Enum.GetValues<MemoryCellKind>().Where(kind => kind == MemoryCellKind.Zero || isExact == (kind != MemoryCellKind.NotZero)))
        {
            html.Open("li").Open("svg", "viewBox", "0 0 1 1").Open("rect", "class", ClassOf(kind), "width", "1", "height", "1").Close().Close().Text(Describe(kind)).Close();
        }

        html.Open("li").Open("svg", "viewBox", "0 0 10 10").Open("rect", "class", "grown", "x", "1", "y", "1", "width", "8", "height", "8").Close().Close().Text("grown by init").Close();
        html.Close().Line();
    }

    private static void DrawBar(Html html, MemoryMap map, int start, int end)
    {
        long first = start * map.CellBytes;
        long last = Math.Min(end * map.CellBytes, map.BytesAfter) - 1;
        string place = string.Create(CultureInfo.InvariantCulture, $"{ReportNumbers.Address(first)} to {ReportNumbers.Address(last)}");
        string grown = IsGrown(map, start) ? ", grown by init" : "";
        html.Open(
            "rect", "class", ClassOf(map.Cells[start]), "x", Text(start % Columns * Cell), "y", Text(start / Columns * Cell), "width", Text((end - start) * Cell), "height", Text(Cell - 1));
        html.Element("title", $"{place}: {Describe(map.Cells[start])}{grown}").Close();
        if (grown.Length > 0)
            html.Open("rect", "class", "grown", "x", ReportNumbers.Length((start % Columns * Cell) + 0.5), "y", ReportNumbers.Length((start / Columns * Cell) + 0.5), "width", Text(((end - start) * Cell) - 1), "height", Text(Cell - 2)).Close();
        html.Line();
    }

    private static int EndOfBar(MemoryMap map, int start)
    {
        int limit = Math.Min(map.Cells.Length, ((start / Columns) + 1) * Columns);
        int end = start + 1;
        while (end < limit && map.Cells[end] == map.Cells[start] && IsGrown(map, end) == IsGrown(map, start)) end++;
        return end;
    }

    private static bool IsGrown(MemoryMap map, int cell) => cell * map.CellBytes >= map.BytesBefore;

    private static string ClassOf(MemoryCellKind kind) => kind.ToString().ToLowerInvariant();

    private static string Describe(MemoryCellKind kind) => kind switch
    {
        MemoryCellKind.Zero => "zero",
        MemoryCellKind.NotZero => "not zero",
        MemoryCellKind.Kept => "as before",
        MemoryCellKind.Cleared => "zero now",
        MemoryCellKind.Filled => "filled by init",
        _ => "changed by init",
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
