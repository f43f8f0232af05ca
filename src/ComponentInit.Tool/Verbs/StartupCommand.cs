using System.CommandLine;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Startup;
using ComponentInit.Core.Startup.Detection;
using ComponentInit.Core.Startup.Text;
using ComponentInit.Tool.Consoles;
using ComponentInit.Tool.Documents;
using ComponentInit.Tool.Failures;
using ComponentInit.Tool.Help;
using ComponentInit.Tool.Options;
using ComponentInit.Tool.Reports;

namespace ComponentInit.Tool.Verbs;

/// <summary><c>startup</c>: how a binary starts, and declaring it.</summary>
internal sealed class StartupCommand : VerbCommand
{
    private readonly Argument<string> _input = InputArgument.Create();
    private readonly StartupFlags _flags = new();
    private readonly OutputOptions _output = new(hasManifest: false);

    /// <summary>Declares the verb.</summary>
    public StartupCommand(ToolContext context, CommonOptions common)
        : base("startup", "Shows how a module or component starts and what hosts do with it, or declares it in the module; runs nothing", context, common)
    {
        Arguments.Add(_input);
        _flags.AddTo(this);
        _output.AddTo(this);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<HelpExample> Examples { get; } =
    [
        new("What has to be called, why that is thought, and what hosts do", "component-init startup app.wasm"),
        new("Declare what was detected", "component-init startup app.wasm --set -o app.declared.wasm"),
        new("Decide a case that the bytes leave open", "component-init startup plugin.wasm --set --profile extism -o plugin.declared.wasm"),
        new("The calls of phase 1, with jq", "component-init startup app.wasm --json | jq '.entries[] | select(.phase == 1) | .target'"),
    ];

    /// <inheritdoc/>
    protected override string FailureMeaning => "the input is bad, its declaration does not fit it, or there is no plan that could be declared";

    /// <inheritdoc/>
    protected override ExitCode Run(ParseResult parsed)
    {
        StartupRequest request = _flags.Bind(parsed);
        bool json = parsed.GetValue(Common.Json);
        OutputPlan plan = _output.Bind(parsed);
        if (request.Writes) plan.Check(Context, json || request.Wat);
        else if (plan.Path is not null) throw new UsageException("-o needs --set or --remove");
        WasmBinary input = InputReader.Read(parsed.GetRequiredValue(_input), Context);
        WasmBinary shown = request.Writes ? Change(input, request) : input;
        StartupReport report = StartupDetector.Detect(shown, request.Profile);
        if (request.Writes) plan.Write(Context, shown.Bytes);
        Show(input.Name, report, request, plan, parsed);
        return report.Messages.Any(message => message.IsError) ? ExitCode.Failed : ExitCode.Success;
    }

    private static WasmBinary Change(WasmBinary input, StartupRequest request)
    {
        if (request.Remove) return StartupDeclaration.Remove(input);
        return request.PlanPath is { } path ? StartupDeclaration.Set(input, PlanJson.Read(BinaryFile.Read(path).Span)) : StartupDeclaration.SetDetected(input, request.Profile);
    }

    private void Show(string name, StartupReport report, StartupRequest request, OutputPlan plan, ParseResult parsed)
    {
        bool quiet = parsed.GetValue(Common.Quiet);
        if (parsed.GetValue(Common.Json))
        {
            JsonOutput.Write(StartupDocument.From(name, report, request.Writes ? plan.Path : null), ToolJsonContext.Default.StartupDocument, Context);
            return;
        }

        // Beside a binary on standard output, a report is not the product.
        TextWriter target = request.Writes ? Context.Error : Context.Out;
        if (request.Wat) Context.Out.WriteLine(StartupAnnotation.Write(report.Plan));
        else if (!request.Writes || !quiet) StartupReportText.Write(name, report, target);
        foreach (StartupNote message in report.Messages)
        {
            string severity = message.IsError ? "error" : message.Code is null ? "note" : "warning";
            if (message.IsError || !quiet) Context.Error.WriteLine($"{severity}: {Printable.Escape(message.ToString())}");
        }
    }
}
