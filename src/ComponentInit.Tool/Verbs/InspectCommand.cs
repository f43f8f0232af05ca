using System.CommandLine;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Inspection;
using ComponentInit.Tool.Consoles;
using ComponentInit.Tool.Documents;
using ComponentInit.Tool.Help;
using ComponentInit.Tool.Options;
using ComponentInit.Tool.Reports;

namespace ComponentInit.Tool.Verbs;

/// <summary><c>inspect</c>: what a binary is made of.</summary>
internal sealed class InspectCommand : VerbCommand
{
    private readonly Argument<string> _input = InputArgument.Create();

    /// <summary>Declares the verb.</summary>
    public InspectCommand(ToolContext context, CommonOptions common)
        : base("inspect", "Shows what a module or component is made of; runs nothing", context, common) => Arguments.Add(_input);

    /// <inheritdoc/>
    public override IReadOnlyList<HelpExample> Examples { get; } =
    [
        new("Kind, sizes, imports, exports and sections", "component-init inspect app.wasm"),
        new("What a host calls to start it, with jq", "component-init inspect app.wasm --json | jq -r '.startup.calls[]'"),
        new("The init function that preinit would run, with jq", "component-init inspect app.wasm --json | jq -r .initFunction"),
    ];

    /// <inheritdoc/>
    protected override string FailureMeaning => "the input cannot be read or is no WebAssembly binary";

    /// <inheritdoc/>
    protected override ExitCode Run(ParseResult parsed)
    {
        WasmBinary binary = InputReader.Read(parsed.GetRequiredValue(_input), Context);
        BinaryReport report = BinaryInspector.Inspect(binary);
        StartupSummary startup = BinaryInspector.Startup(binary);
        if (parsed.GetValue(Common.Json)) JsonOutput.Write(InspectDocument.From(report, startup), ToolJsonContext.Default.InspectDocument, Context);
        else InspectReport.Write(report, startup, Context.Out);
        return ExitCode.Success;
    }
}
