using System.Globalization;
using ComponentInit.Core.Snapshots;
using ComponentInit.Tool.Parsing;

namespace ComponentInit.Tool.Reports;

/// <summary>A manifest for people: a few facts, then a table for each kind of thing there is any of.</summary>
internal static class SnapshotReport
{
    /// <summary>Writes it.</summary>
    public static void Write(Snapshot snapshot, TextWriter target)
    {
        TextTable facts = new();
        facts.Add("input", Describe(snapshot.Input));
        facts.Add("output", Describe(snapshot.Output));
        facts.Add("init", snapshot.Init.Function + (snapshot.Init.Kept ? " (export kept)" : " (export removed)"));
        foreach (string rename in snapshot.Init.Renames) facts.Add("rename", rename);
        facts.Add("made by", $"{snapshot.Tool.Name} {snapshot.Tool.Version}, {snapshot.Engine.Name} {snapshot.Engine.Version}");
        facts.Add("policy", Describe(snapshot.Policy));
        foreach (string rule in snapshot.Policy.Rules) facts.Add("import", rule);
        foreach (string handle in snapshot.LiveHandles) facts.Add("live", handle);
        foreach (string warning in snapshot.Warnings) facts.Add("warning", warning);
        facts.Write(target);

        WriteSection("Memories", Memories(snapshot), target);
        WriteSection("Changed globals", Globals(snapshot), target);
        WriteSection("Changed tables", Tables(snapshot), target);
        WriteSection("Host calls", HostCalls(snapshot), target);
        WriteSection("Sections", Sections(snapshot), target);
    }

    private static void WriteSection(string title, TextTable table, TextWriter target)
    {
        if (table.IsEmpty) return;
        target.WriteLine();
        target.WriteLine(title);
        table.Write(target);
    }

    private static TextTable Memories(Snapshot snapshot)
    {
        TextTable table = new("INSTANCE", "MEMORY", "PAGES BEFORE", "PAGES AFTER", "NOT ZERO", "SEGMENTS") { NumberColumns = new HashSet<int> { 1, 2, 3, 4, 5 } };
        foreach (InstanceReport instance in snapshot.Instances)
        {
            foreach (MemoryReport memory in instance.Memories)
                table.Add(instance.Path, Text(memory.Index), Text(memory.PagesBefore), Text(memory.PagesAfter), Text(memory.NonZeroBytes), Text(memory.Segments));
        }

        return table;
    }

    private static TextTable Globals(Snapshot snapshot)
    {
        TextTable table = new("INSTANCE", "GLOBAL", "TYPE", "BEFORE", "AFTER") { NumberColumns = new HashSet<int> { 1, 3, 4 } };
        foreach (InstanceReport instance in snapshot.Instances)
        {
            foreach (GlobalReport global in instance.ChangedGlobals)
                table.Add(instance.Path, Text(global.Index), global.Type, global.Before ?? "?", global.After);
        }

        return table;
    }

    private static TextTable Tables(Snapshot snapshot)
    {
        TextTable table = new("INSTANCE", "TABLE", "TYPE", "BEFORE", "AFTER", "CHANGED") { NumberColumns = new HashSet<int> { 1, 3, 4, 5 } };
        foreach (InstanceReport instance in snapshot.Instances)
        {
            foreach (TableReport changed in instance.ChangedTables)
                table.Add(instance.Path, Text(changed.Index), changed.Type, Text(changed.ElementsBefore), Text(changed.ElementsAfter), Text(changed.ChangedElements.Length));
        }

        return table;
    }

    private static TextTable HostCalls(Snapshot snapshot)
    {
        TextTable table = new("CALLS", "IMPORT", "FIRST CALL") { NumberColumns = new HashSet<int> { 0 } };
        foreach (HostCallReport call in snapshot.HostCalls)
            table.Add(Text(call.Count), $"{call.Module}.{call.Name}", string.Join(" < ", call.FirstCallPath));
        return table;
    }

    private static TextTable Sections(Snapshot snapshot)
    {
        TextTable table = new("SECTION", "BEFORE", "AFTER") { NumberColumns = new HashSet<int> { 1, 2 } };
        foreach (SectionSize section in snapshot.Sections)
            table.Add(section.Name, Text(section.Before), Text(section.After));
        return table;
    }

    private static string Describe(FileIdentity file) => $"{file.Name}, {ByteSize.Format(file.Size)}, sha256 {file.Sha256}";

    private static string Describe(HostPolicy policy)
    {
        if (!policy.Wasi) return "no WASI";
        string seed = policy.Random == "seeded" ? string.Create(CultureInfo.InvariantCulture, $" ({policy.RandomSeed})") : "";
        return $"WASI, clocks {policy.Clocks}, random {policy.Random}{seed}, {policy.Environment.Length} variables, {policy.Directories.Length} directories";
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
