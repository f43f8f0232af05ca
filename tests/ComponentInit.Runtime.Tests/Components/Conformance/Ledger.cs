namespace ComponentInit.Runtime.Tests.Components.Conformance;

/// <summary>The component tests that do not come out as they say: <c>ledger.txt</c>, lines of a command (<c>test:line</c>), a blank and the reason.</summary>
internal static class Ledger
{
    /// <summary>Reasons by command.</summary>
    public static Dictionary<string, string> Read()
    {
        using var reader = new StreamReader(typeof(Ledger).Assembly.GetManifestResourceStream("ledger.txt")!);
        var ledger = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            int blank = line.IndexOf(' ', StringComparison.Ordinal);
            ledger.Add(line[..blank], line[(blank + 1)..]);
        }

        return ledger;
    }
}
