using System.CommandLine;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.InitTasks;
using ComponentInit.Tool.Consoles;
using ComponentInit.Tool.Documents;
using ComponentInit.Tool.Help;
using ComponentInit.Tool.Options;
using ComponentInit.Tool.Reports;

namespace ComponentInit.Tool.Verbs;

/// <summary><c>wrap</c>: makes exports call the hooks of task initialisation.</summary>
internal sealed class WrapCommand : VerbCommand
{
    private readonly Argument<string> _input = InputArgument.Create();
    private readonly OutputOptions _output = new(hasManifest: false);
    private readonly WrapFlags _flags = new();
    private readonly Option<bool> _dryRun = ParsedOption.Switch("--dry-run", "Only say what would be wrapped, and write no binary");

    /// <summary>Declares the verb.</summary>
    public WrapCommand(ToolContext context, CommonOptions common)
        : base("wrap", "Wraps exports so that they call the hooks of task initialisation; what is wrapped already stays as it is", context, common)
    {
        Arguments.Add(_input);
        _output.AddTo(this);
        _flags.AddTo(this);
        Options.Add(_dryRun);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<HelpExample> Examples { get; } =
    [
        new("Wrap a component inside its own core modules", "component-init wrap app.wasm -o app.wrapped.wasm"),
        new("See which hooks would run around each export", "component-init wrap app.wasm --dry-run"),
        new("Wrap a core module, then make a component of it", "component-init wrap core.wasm --require | wasm-tools component new - -o app.wasm"),
    ];

    /// <inheritdoc/>
    protected override string FailureMeaning => "nothing was written: the input is bad or cannot be wrapped, or the output could not be written";

    /// <inheritdoc/>
    protected override ExitCode Run(ParseResult parsed)
    {
        bool json = parsed.GetValue(Common.Json);
        bool dryRun = parsed.GetValue(_dryRun);
        OutputPlan plan = _output.Bind(parsed);
        if (!dryRun) plan.Check(Context, json);
        WasmBinary input = InputReader.Read(parsed.GetRequiredValue(_input), Context);
        WrapOptions options = _flags.Bind(parsed);
        if (dryRun)
        {
            Report(parsed, input, null, TaskWrapper.Plan(input, options, Context.Cancellation), plan);
            return ExitCode.Success;
        }

        WrapResult result = TaskWrapper.Wrap(input, options, Context.Cancellation);
        plan.Write(Context, result.Output.Bytes);
        Report(parsed, input, result.Output, new WrapPlan(result.Protocol, result.Wrapped, result.Messages), plan);
        return ExitCode.Success;
    }

    private void Report(ParseResult parsed, WasmBinary input, WasmBinary? output, WrapPlan wrapping, OutputPlan plan)
    {
        bool json = parsed.GetValue(Common.Json);
        bool quiet = parsed.GetValue(Common.Quiet);
        // The plan is what was asked for; beside a binary, a report is not the product.
        if (output is null && !json) WrapReport.Write(input, null, wrapping, plan, Context.Out);
        else if (output is not null && !quiet) WrapReport.Write(input, output, wrapping, plan, Context.Error);
        foreach (WrapMessage message in wrapping.Messages)
        {
            if (message.Kind == WrapMessageKind.Warning) WarningText.Write(Context, Common, parsed, message.Text);
            else if (!quiet) Context.Error.WriteLine($"note: {Printable.Escape(message.Text)}");
        }

        if (json) JsonOutput.Write(WrapReport.Create(input, output, wrapping, plan), ToolJsonContext.Default.WrapDocument, Context);
    }
}
