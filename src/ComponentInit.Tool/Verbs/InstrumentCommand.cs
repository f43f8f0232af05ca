using System.CommandLine;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Preinit;
using ComponentInit.Core.Preinit.Contract;
using ComponentInit.Runtime.Engines;
using ComponentInit.Tool.Consoles;
using ComponentInit.Tool.Documents;
using ComponentInit.Tool.Help;
using ComponentInit.Tool.Options;
using ComponentInit.Tool.Reports;

namespace ComponentInit.Tool.Verbs;

/// <summary><c>instrument</c>: the first half of pre-initialisation with a runtime of the caller's choice.</summary>
internal sealed class InstrumentCommand : VerbCommand
{
    private readonly Argument<string> _input = InputArgument.Create(description: "A component, binary or text (.wat); '-' reads standard input");
    private readonly OutputOptions _output = new(hasManifest: false);
    private readonly InitFunctionOption _init = new();

    /// <summary>Declares the verb.</summary>
    public InstrumentCommand(ToolContext context, CommonOptions common)
        : base("instrument", "Makes the state of a component visible, so that any runtime can run its init; apply then writes the pre-initialised component", context, common)
    {
        Arguments.Add(_input);
        _output.AddTo(this);
        _init.AddTo(this);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<HelpExample> Examples { get; } =
    [
        new("Instrument a component, run it elsewhere, and write the result", "component-init instrument app.wasm -o app.instrumented.wasm"),
        new("What to call, for a program that drives the runtime", "component-init instrument app.wasm -o app.instrumented.wasm --json"),
    ];

    /// <inheritdoc/>
    protected override string FailureMeaning => "nothing was written: the input is bad, has no such init function, or the output could not be written";

    /// <inheritdoc/>
    protected override ExitCode Run(ParseResult parsed)
    {
        ProcessTuning.TuneAllocator();
        bool json = parsed.GetValue(Common.Json);
        OutputPlan plan = _output.Bind(parsed);
        plan.Check(Context, json);
        WasmBinary input = InputReader.Read(parsed.GetRequiredValue(_input), Context);
        InstrumentedComponent component = InstrumentedComponent.Create(input, new PreinitOptions { InitFunction = _init.Bind(parsed) }, Context.Cancellation);
        plan.Write(Context, component.Binary.Bytes);
        InstrumentDocument report = InstrumentReport.Create(input, component, plan);
        if (!parsed.GetValue(Common.Quiet)) InstrumentReport.Write(report, component, Context.Error);
        if (json) JsonOutput.Write(report, ToolJsonContext.Default.InstrumentDocument, Context);
        return ExitCode.Success;
    }
}
