using System.CommandLine;
using System.Globalization;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Inspection;
using ComponentInit.Tool.Consoles;
using ComponentInit.Tool.Documents;
using ComponentInit.Tool.Help;
using ComponentInit.Tool.Options;
using ComponentInit.Tool.Reports;

namespace ComponentInit.Tool.Verbs;

/// <summary><c>exports</c>: what a binary offers.</summary>
internal sealed class ExportsCommand : VerbCommand
{
    private readonly Argument<string> _input = InputArgument.Create();

    /// <summary>Declares the verb.</summary>
    public ExportsCommand(ToolContext context, CommonOptions common)
        : base("exports", "Lists the exports of a module or component with their types", context, common) => Arguments.Add(_input);

    /// <inheritdoc/>
    public override IReadOnlyList<HelpExample> Examples { get; } =
    [
        new("All exports", "component-init exports app.wasm"),
        new("Names of the exported functions, with jq", "component-init exports app.wasm --json | jq -r '.exports[] | select(.kind == \"func\") | .name'"),
    ];

    /// <inheritdoc/>
    protected override string FailureMeaning => "the input cannot be read or is no WebAssembly binary";

    /// <inheritdoc/>
    protected override ExitCode Run(ParseResult parsed)
    {
        WasmBinary binary = InputReader.Read(parsed.GetRequiredValue(_input), Context);
        ExportItem[] items = [.. BinaryInspector.Exports(binary).Select(export => new ExportItem(export.Name, export.Kind, export.Type, export.Index, export.LiftedFrom))];
        if (parsed.GetValue(Common.Json))
        {
            JsonOutput.Write(new ExportsDocument(ExportsDocument.SchemaName, binary.Name, items), ToolJsonContext.Default.ExportsDocument, Context);
            return ExitCode.Success;
        }

        TextTable table = new("KIND", "INDEX", "NAME", "TYPE") { NumberColumns = new HashSet<int> { 1 } };
        foreach (ExportItem item in items)
            table.Add(item.Kind, item.Index?.ToString(CultureInfo.InvariantCulture) ?? "-", item.Name, item.Type);
        table.Write(Context.Out);
        return ExitCode.Success;
    }
}
