namespace ComponentInit.Core.Snapshots.Reporting;

/// <summary>What init did, as far as it is no memory: globals, dropped segments, calls of the host, what it could see, and the steps that made the binary.</summary>
internal static class RunSection
{
    /// <summary>Writes it.</summary>
    public static void Write(Html html, Snapshot snapshot)
    {
        WriteList(html, "Warnings", snapshot.Warnings);
        WriteList(html, "Live handles", snapshot.LiveHandles);
        WriteTable(html, "Changed globals", "No global was changed.", ["Instance", "#Global", "Type", "#Before", "#After"], Globals(snapshot));
        if (Elements(snapshot).Any()) WriteTable(html, "Changed tables", "", ["Instance", "#Table", "#Elements before", "#Elements after", "#Element", "Before", "After"], Elements(snapshot));
        if (Dropped(snapshot).Any()) WriteTable(html, "Dropped segments", "", ["Instance", "Kind", "Segments"], Dropped(snapshot));
        WriteTable(html, "Host calls", "No import was called.", ["#Calls", "Module", "Name", "First call, innermost first"], HostCalls(snapshot));
        WriteTable(html, "What the guest could see and use", "", ["What", "Value"], Policy(snapshot));
        WriteTable(html, "Steps", "No step is recorded.", ["#Step", "Operation", "Options", "SHA-256 of the output"], Steps(snapshot));
    }

    private static void WriteList(Html html, string title, IReadOnlyCollection<string> texts)
    {
        if (texts.Count == 0) return;
        html.Element("h2", title).Open("ul").Line();
        foreach (string text in texts) html.Element("li", text).Line();
        html.Close().Line();
    }

    private static void WriteTable(Html html, string title, string empty, string[] headings, IEnumerable<string[]> rows)
    {
        html.Element("h2", title).Line();
        if (rows.Any()) ReportTable.Write(html, headings, rows);
        else html.Element("p", empty, "class", "quiet").Line();
    }

    private static IEnumerable<string[]> Globals(Snapshot snapshot) =>
        from instance in snapshot.Instances
        from global in instance.ChangedGlobals
        select new[] { instance.Path, ReportNumbers.Count(global.Index), global.Type, global.Before ?? "?", global.After };

    private static IEnumerable<string[]> Elements(Snapshot snapshot) =>
        from instance in snapshot.Instances
        from table in instance.ChangedTables
        from element in table.ChangedElements.Cast<TableElementReport?>().DefaultIfEmpty()
        select new[]
        {
            instance.Path, ReportNumbers.Count(table.Index), ReportNumbers.Count(table.ElementsBefore), ReportNumbers.Count(table.ElementsAfter),
            element is null ? "" : ReportNumbers.Count(element.Index), element is null ? "" : element.Before ?? "?", element?.After ?? "",
        };

    private static IEnumerable<string[]> Dropped(Snapshot snapshot) =>
        from instance in snapshot.Instances
        from kind in new[] { (Name: "data", Segments: instance.DroppedData), (Name: "element", Segments: instance.DroppedElements) }
        where !kind.Segments.IsEmpty
        select new[] { instance.Path, kind.Name, string.Join(", ", kind.Segments) };

    private static IEnumerable<string[]> HostCalls(Snapshot snapshot) =>
        snapshot.HostCalls.Select(call => new[] { ReportNumbers.Count(call.Count), call.Module, call.Name, string.Join(" < ", call.FirstCallPath) });

    private static IEnumerable<string[]> Policy(Snapshot snapshot)
    {
        var (policy, limits) = (snapshot.Policy, snapshot.Limits);
        string none = "none";
        yield return ["WASI", policy.Wasi ? $"clocks {policy.Clocks}, random {policy.Random}" : none];
        yield return ["Arguments", Join(policy.Arguments)];
        yield return ["Environment", Join(policy.Environment.Select(variable => variable.Name))];
        yield return ["Directories", Join(policy.Directories.Select(directory => directory.GuestPath + (directory.Writable ? " (writable)" : "")))];
        yield return ["Rules for imports", Join(policy.Rules)];
        yield return ["Time limit", limits.TimeoutMilliseconds is { } time ? $"{ReportNumbers.Count(time)} ms" : none];
        yield return ["Memory limit", limits.MaxMemoryBytes is { } bytes ? $"{ReportNumbers.Count(bytes)} bytes" : none];
        yield return ["Stack", $"{ReportNumbers.Count(limits.StackBytes)} bytes"];
        yield return ["Sources of differences that were used", Join(snapshot.Nondeterminism)];
    }

    private static IEnumerable<string[]> Steps(Snapshot snapshot) =>
        snapshot.History.Select((step, i) => new[] { ReportNumbers.Count(i + 1), step.Operation, Join(step.Options.Select(option => $"{option.Key}={option.Value}")), step.OutputSha256 });

    private static string Join(IEnumerable<string> texts) => string.Join(", ", texts) is { Length: > 0 } all ? all : "none";
}
