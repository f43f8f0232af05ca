using ComponentInit.Core.Inspection;

namespace ComponentInit.Tool.Documents;

/// <summary><c>componentinit.inspect/1</c>: what <c>inspect --json</c> writes.</summary>
/// <param name="Schema">Always <see cref="SchemaName"/>.</param>
/// <param name="Name">File name, or <c>(memory)</c> for standard input.</param>
/// <param name="Kind"><c>module</c> or <c>component</c>.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
/// <param name="CoreModules">Core modules in it; 1 for a module.</param>
/// <param name="Imports">Number of imports.</param>
/// <param name="Exports">Number of exports.</param>
/// <param name="Functions">Number of functions, imported ones included.</param>
/// <param name="Memories">Type of each memory, as text.</param>
/// <param name="Globals">Number of globals, imported ones included.</param>
/// <param name="DataSegments">Number of data segments.</param>
/// <param name="StartFunction">The function that runs at instantiation; null when there is none.</param>
/// <param name="InitFunction">The export that <c>preinit</c> runs unless told otherwise; null when there is none.</param>
/// <param name="IsReactor">Whether <c>_initialize</c> is exported, which a host calls once before anything else.</param>
/// <param name="Startup">How it starts; <c>startup</c> says more.</param>
/// <param name="Producers">What made it, as <c>field: name version</c>.</param>
/// <param name="Sections">Sections in the order of the file.</param>
public sealed record InspectDocument(
    string Schema,
    string Name,
    string Kind,
    long Size,
    string Sha256,
    int CoreModules,
    int Imports,
    int Exports,
    int Functions,
    IReadOnlyList<string> Memories,
    int Globals,
    int DataSegments,
    string? StartFunction,
    string? InitFunction,
    bool IsReactor,
    InspectedStartupItem Startup,
    IReadOnlyList<string> Producers,
    IReadOnlyList<SectionItem> Sections)
{
    /// <summary>Name and version of the document.</summary>
    public const string SchemaName = "componentinit.inspect/1";

    internal static InspectDocument From(BinaryReport report, StartupSummary startup) => new(
        SchemaName,
        report.Name,
        report.Kind.ToString().ToLowerInvariant(),
        report.Size,
        report.Sha256,
        report.CoreModules,
        report.Imports,
        report.Exports,
        report.Functions,
        report.Memories,
        report.Globals,
        report.DataSegments,
        report.StartFunction,
        report.InitFunction,
        report.IsReactor,
        InspectedStartupItem.From(startup),
        report.Producers,
        [.. report.Sections.Select(section => new SectionItem(section.Name, section.Offset, section.Size))]);
}
