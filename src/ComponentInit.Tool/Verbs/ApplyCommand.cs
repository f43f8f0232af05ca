using System.CommandLine;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Preinit;
using ComponentInit.Core.Preinit.Contract;
using ComponentInit.Runtime.Engines;
using ComponentInit.Tool.Consoles;
using ComponentInit.Tool.Failures;
using ComponentInit.Tool.Help;
using ComponentInit.Tool.Options;
using ComponentInit.Tool.Reports;

namespace ComponentInit.Tool.Verbs;

/// <summary><c>apply</c>: the second half of pre-initialisation with a runtime of the caller's choice.</summary>
internal sealed class ApplyCommand : VerbCommand
{
    private readonly Argument<string> _input = InputArgument.Create(description: "The component that was instrumented, in its original form; '-' reads standard input");

    private readonly Option<string> _state = new("--state")
    {
        Description = "What the runtime gave, as JSON: \"schema\": \"componentinit.state/1\"; \"instrumented\": the SHA-256 of the instrumented file; \"results\": for each "
            + "function that instrument names, an array of what its calls gave, in their order; a list<u8> as base64. '-' reads standard input",
        HelpName = "FILE|-",
        Required = true,
    };

    private readonly OutputOptions _output = new();
    private readonly InitOptions _init = new();
    private readonly RewriteOptions _rewrite = new();

    /// <summary>Declares the verb.</summary>
    public ApplyCommand(ToolContext context, CommonOptions common)
        : base("apply", "Writes a pre-initialised component from the state that another runtime gave; the bytes are those that preinit writes for this state", context, common)
    {
        Arguments.Add(_input);
        Options.Add(_state);
        _output.AddTo(this);
        _init.AddTo(this);
        _rewrite.AddTo(this);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<HelpExample> Examples { get; } =
    [
        new("Instrument a component first, and run it elsewhere", "component-init instrument app.wasm -o app.instrumented.wasm"),
        new("Then write the state into it, with the options that preinit would get", "component-init apply app.wasm --state state.json -o app.init.wasm"),
    ];

    /// <inheritdoc/>
    protected override string FailureMeaning => "nothing was written: the input or the state is bad, or the output could not be written";

    /// <inheritdoc/>
    protected override ExitCode Run(ParseResult parsed)
    {
        ProcessTuning.TuneAllocator();
        PreinitDelivery delivery = new(Context, Common, _output, parsed);
        delivery.Check();
        string input = parsed.GetRequiredValue(_input);
        string state = parsed.GetRequiredValue(_state);
        if (input == InputArgument.StandardInput && state == InputArgument.StandardInput) throw new UsageException("INPUT and --state cannot both be standard input");

        StatusLine status = new(Context, parsed.GetValue(Common.Quiet));
        using PreinitResult result = Apply(InputReader.Read(input, Context), ReadState(state), _rewrite.Bind(parsed, _init.Bind(parsed)), status, Common.IsDebug(parsed) ? Context.Error : null);
        delivery.Deliver(result, status);
        return ExitCode.Success;
    }

    private PreinitResult Apply(WasmBinary input, ReadOnlyMemory<byte> state, PreinitOptions options, StatusLine status, TextWriter? details)
    {
        try
        {
            InstrumentedComponent component = InstrumentedComponent.Create(input, options, Context.Cancellation);
            // The answers are at hand, so nothing is waited for here.
            return component.ApplyAsync(RecordedProgram.Read(state, component), new PhaseStatus(status, details), Context.Cancellation).GetAwaiter().GetResult();
        }
        catch
        {
            status.Clear();
            throw;
        }
    }

    private ReadOnlyMemory<byte> ReadState(string path) => path == InputArgument.StandardInput ? StandardInput.Read(Context) : BinaryFile.Read(path);
}
