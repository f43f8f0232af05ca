using ComponentInit.Core.Binaries;
using ComponentInit.Core.InitTasks;
using ComponentInit.Core.Snapshots;
using ComponentInit.Tool.Documents;
using ComponentInit.Tool.Options;
using ComponentInit.Tool.Parsing;

namespace ComponentInit.Tool.Reports;

/// <summary>What wrapping did or would do, as a document and as lines for people.</summary>
internal static class WrapReport
{
    /// <summary>Makes the document.</summary>
    /// <param name="input">The binary that was given.</param>
    /// <param name="output">The wrapped binary; null when there is only a plan.</param>
    /// <param name="wrapping">What is wrapped.</param>
    /// <param name="plan">Where the output goes.</param>
    public static WrapDocument Create(WasmBinary input, WasmBinary? output, WrapPlan wrapping, OutputPlan plan) => new(
        WrapDocument.SchemaName,
        Identify(input),
        output is null ? null : plan.Name(Identify(output)),
        output is null ? null : plan.Path,
        wrapping.Protocol,
        [.. wrapping.Exports.Select(Item)],
        wrapping.Messages);

    /// <summary>Writes lines for people: the sizes, and what runs around each export.</summary>
    public static void Write(WasmBinary input, WasmBinary? output, WrapPlan wrapping, OutputPlan plan, TextWriter target)
    {
        string result = output is null ? "not written" : $"{Printable.Escape(plan.Path ?? "standard output")}: {ByteSize.Format(input.Size)} -> {ByteSize.Format(output.Size)}";
        target.WriteLine($"{Printable.Escape(input.Name)} -> {result}");
        foreach (WrappedExport export in wrapping.Exports)
            target.WriteLine($"  {Printable.Escape(export.ToString())}");
    }

    private static WrapItem Item(WrappedExport export) => new(
        export.Name, export.Instance, export.Role, export.Mode, export.Calls.Before?.ToString(), export.Calls.After?.ToString(), export.Calls.Suspended?.ToString());

    private static FileIdentity Identify(WasmBinary binary) => new(binary.Name, binary.Size, binary.Sha256);
}
