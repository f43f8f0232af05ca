namespace ComponentInit.Tool.Reports;

/// <summary>A table of text for terminals and pipes: columns as wide as their longest cell, never cut or wrapped.</summary>
internal sealed class TextTable
{
    private readonly List<string[]> _rows = [];
    private readonly string[] _headings;

    /// <summary>Creates a table.</summary>
    /// <param name="headings">Heading of each column; none for a table without a heading.</param>
    public TextTable(params string[] headings) => _headings = headings;

    /// <summary>Columns that hold numbers, which end at the same place.</summary>
    public IReadOnlySet<int> NumberColumns { get; init; } = new HashSet<int>();

    /// <summary>Whether there are no rows.</summary>
    public bool IsEmpty => _rows.Count == 0;

    /// <summary>Adds a row.</summary>
    /// <param name="cells">One for each column. Control characters are written as escapes: names in binaries are anybody's.</param>
    public void Add(params string[] cells) => _rows.Add([.. cells.Select(Printable.Escape)]);

    /// <summary>Writes it, or nothing when it is empty.</summary>
    public void Write(TextWriter target)
    {
        if (IsEmpty) return;
        List<string[]> lines = _headings.Length == 0 ? _rows : [_headings, .. _rows];
        int[] widths = [.. Enumerable.Range(0, lines[0].Length).Select(column => lines.Max(line => line[column].Length))];
        foreach (string[] line in lines)
            target.WriteLine(string.Join("  ", line.Select((cell, column) => Pad(cell, column, widths[column]))).TrimEnd());
    }

    private string Pad(string cell, int column, int width) => NumberColumns.Contains(column) ? cell.PadLeft(width) : cell.PadRight(width);
}
