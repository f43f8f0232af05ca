namespace ComponentInit.Runtime.Values;

/// <summary>Says which names there are when a name is wrong, the likely ones first.</summary>
public static class Suggestion
{
    private const int NamesShown = 5;
    private const int NamesCompared = 2000;

    /// <summary>Such as <c>; the cases are north, south</c> or <c>; the closest cases are north, south</c>.</summary>
    /// <param name="wrong">The name that does not exist.</param>
    /// <param name="names">The names that exist.</param>
    /// <param name="what">What they are, in the plural.</param>
    public static string For(string wrong, IReadOnlyCollection<string> names, string what)
    {
        if (names.Count == 0)
            return $"; there are no {what}";
        if (names.Count <= NamesShown)
            return $"; the {what} are {string.Join(", ", names)}";
        return $"; the closest {what} are {string.Join(", ", Nearest(wrong, names))}";
    }

    /// <summary>The names that are nearest to a wrong one, nearest first, ties in their own order.</summary>
    public static IEnumerable<string> Nearest(string wrong, IEnumerable<string> names) =>
        names.Take(NamesCompared).OrderBy(name => Distance(wrong, name)).Take(NamesShown);

    private static int Distance(string left, string right)
    {
        const int Compared = 128;
        ReadOnlySpan<char> a = left.AsSpan(0, Math.Min(left.Length, Compared));
        ReadOnlySpan<char> b = right.AsSpan(0, Math.Min(right.Length, Compared));
        Span<int> row = stackalloc int[Compared + 1];
        for (int j = 0; j <= b.Length; j++)
            row[j] = j;
        foreach (char c in a)
        {
            int diagonal = row[0]++;
            for (int j = 1; j <= b.Length; j++)
            {
                int substituted = diagonal + (char.ToLowerInvariant(c) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
