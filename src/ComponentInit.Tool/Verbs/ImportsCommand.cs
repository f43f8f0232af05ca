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

/// <summary><c>imports</c>: what a binary needs.</summary>
internal sealed class ImportsCommand : VerbCommand
{
    private readonly Argument<string> _input = InputArgument.Create();

    /// <summary>Declares the verb.</summary>
    public ImportsCommand(ToolContext context, CommonOptions common)
        : base("imports", "Lists the imports of a module or component with their types", context, common) => Arguments.Add(_input);

    /// <inheritdoc/>
    public override IReadOnlyList<HelpExample> Examples { get; } =
    [
        new("All imports", "component-init imports app.wasm"),
        new("The modules it imports from, with jq", "component-init imports app.wasm --json | jq -r '[.imports[].module] | unique[]'"),
    ];

    /// <inheritdoc/>
    protected override string FailureMeaning => "the input cannot be read or is no WebAssembly binary";

    /// <inheritdoc/>
    protected override ExitCode Run(ParseResult parsed)
    {
        WasmBinary binary = InputReader.Read(parsed.GetRequiredValue(_input), Context);
        ImportItem[] items = [.. BinaryInspector.Imports(binary).Select(import => new ImportItem(import.Module, import.Name, import.Kind, import.Type, import.Index))];
        if (parsed.GetValue(Common.Json))
        {
            JsonOutput.Write(new ImportsDocument(ImportsDocument.SchemaName, binary.Name, items), ToolJsonContext.Default.ImportsDocument, Context);
            return ExitCode.Success;
        }

        TextTable table = new("KIND", "INDEX", "MODULE", "NAME", "TYPE") { NumberColumns = new HashSet<int> { 1 } };
        foreach (ImportItem item in items)
            table.Add(item.Kind, item.Index?.ToString(CultureInfo.InvariantCulture) ?? "-", item.Module, item.Name, item.Type);
        table.Write(Context.Out);
        return ExitCode.Success;
    }
}
