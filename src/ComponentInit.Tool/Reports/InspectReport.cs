using System.Globalization;
using ComponentInit.Core.Inspection;
using ComponentInit.Tool.Parsing;

namespace ComponentInit.Tool.Reports;

/// <summary>What a binary is made of, for people: facts, then its sections.</summary>
internal static class InspectReport
{
    /// <summary>Writes it.</summary>
    public static void Write(BinaryReport report, StartupSummary startup, TextWriter target)
    {
        TextTable facts = new();
        facts.Add("name", report.Name);
        facts.Add("kind", report.Kind.ToString().ToLowerInvariant());
        facts.Add("size", $"{ByteSize.Format(report.Size)} ({Text(report.Size)} bytes)");
        facts.Add("sha256", report.Sha256);
        facts.Add("core modules", Text(report.CoreModules));
        facts.Add("imports", Text(report.Imports));
        facts.Add("exports", Text(report.Exports));
        facts.Add("functions", Text(report.Functions));
        facts.Add("globals", Text(report.Globals));
        facts.Add("data segments", Text(report.DataSegments));
        foreach (string memory in report.Memories) facts.Add("memory", memory);
        facts.Add("start-up", startup.ToString());
        facts.Add("start", report.StartFunction ?? "-");
        facts.Add("init", report.InitFunction ?? "-");
        facts.Add("reactor", report.IsReactor ? "yes (_initialize)" : "no");
        foreach (string producer in report.Producers) facts.Add("producer", producer);
        facts.Write(target);

        TextTable sections = new("SECTION", "OFFSET", "SIZE") { NumberColumns = new HashSet<int> { 1, 2 } };
        foreach (SectionReport section in report.Sections)
            sections.Add(section.Name, string.Create(CultureInfo.InvariantCulture, $"0x{section.Offset:x}"), Text(section.Size));
        if (sections.IsEmpty) return;
        target.WriteLine();
        sections.Write(target);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
