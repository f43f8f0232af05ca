using ComponentInit.Core.Binaries;
using ComponentInit.Core.Preinit.Contract;
using ComponentInit.Core.Snapshots;
using ComponentInit.Tool.Documents;
using ComponentInit.Tool.Options;
using ComponentInit.Tool.Parsing;

namespace ComponentInit.Tool.Reports;

/// <summary>What a runtime has to do with an instrumented component, as a document and as lines for people.</summary>
internal static class InstrumentReport
{
    /// <summary>Makes the document.</summary>
    public static InstrumentDocument Create(WasmBinary input, InstrumentedComponent component, OutputPlan plan) => new(
        InstrumentDocument.SchemaName,
        Identify(input),
        plan.Name(Identify(component.Binary)),
        plan.Path,
        $"{component.InitExport.FullName}({string.Join(", ", component.InitArguments)})",
        InstrumentedComponent.AccessInstance,
        [.. component.AccessFunctions.Select(function => new AccessItem(function.Name, function.Result, function.Memory))],
        InstrumentedComponent.PieceLength);

    /// <summary>Writes the lines for people.</summary>
    public static void Write(InstrumentDocument report, InstrumentedComponent component, TextWriter target)
    {
        string files = Printable.Escape($"{report.Input.Name} -> {report.OutputPath ?? "standard output"}");
        string arguments = component.InitArguments.IsEmpty ? "()" : "(...), with the arguments that --json gives";
        target.WriteLine($"{files}: {ByteSize.Format(report.Input.Size)} -> {ByteSize.Format(report.Output.Size)}");
        target.WriteLine($"  instantiate it and call {Printable.Escape(component.InitExport.FullName)}{arguments}; then, of its instance {report.AccessInstance}:");
        foreach (AccessItem function in report.Functions)
            target.WriteLine($"    {function.Name}() -> {function.Result}{(function.Memory is { } memory ? $", once for each {ByteSize.Format(report.PieceLength)} of memory {memory}" : "")}");
        target.WriteLine("  write what they give to a file (see apply --help) and give it to: component-init apply INPUT --state FILE -o OUTPUT");
    }

    private static FileIdentity Identify(WasmBinary binary) => new(binary.Name, binary.Size, binary.Sha256);
}
