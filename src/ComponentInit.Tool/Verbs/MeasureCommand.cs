using System.Collections.Immutable;
using System.CommandLine;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Execution;
using ComponentInit.Core.Measuring;
using ComponentInit.Tool.Consoles;
using ComponentInit.Tool.Documents;
using ComponentInit.Tool.Failures;
using ComponentInit.Tool.Help;
using ComponentInit.Tool.Options;
using ComponentInit.Tool.Reports;

namespace ComponentInit.Tool.Verbs;

/// <summary><c>measure</c>: what a host pays until a program answers.</summary>
internal sealed class MeasureCommand : VerbCommand
{
    private readonly Argument<string[]> _inputs = new("INPUT")
    {
        Description = "Modules or components, binary or text; the first of several is the reference that the others are compared with",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly MeasureFlags _measure = new();
    private readonly WasiFlags _wasi = new();
    private readonly ImportOptions _imports = new();
    private readonly LimitOptions _limits = new();
    private readonly CompilerOptions _compiler = new();

    /// <summary>Declares the verb.</summary>
    public MeasureCommand(ToolContext context, CommonOptions common)
        : base("measure", "Measures start-up: compiling, instantiating, initialising and the first call, of one binary or of one before and after", context, common)
    {
        OptionLike.RefusedBy(_inputs);
        Arguments.Add(_inputs);
        _measure.AddTo(this);
        _wasi.AddTo(this);
        _imports.AddTo(this);
        _limits.AddTo(this);
        _compiler.AddTo(this);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<HelpExample> Examples { get; } =
    [
        new("What pre-initialisation gained, until the first answer", "component-init measure app.wasm app.init.wasm --call 'lookup(27)'"),
        new("Times of every run, with jq", "component-init measure app.wasm --runs 50 --json | jq '.measurements[0].instantiate.samples'"),
    ];

    /// <inheritdoc/>
    protected override string FailureMeaning => "an input is bad, there is no such export, or the guest trapped or met a limit";

    /// <inheritdoc/>
    protected override ExitCode Run(ParseResult parsed)
    {
        if (_wasi.TakesStandardInput(parsed) && parsed.GetRequiredValue(_inputs).Contains(InputArgument.StandardInput))
            throw new UsageException("INPUT and --stdin cannot both be standard input");

        using GuestRelay relay = new(Context.Console.StandardError, () => { });
        MeasureOptions options = _measure.Bind(parsed) with
        {
            Guest = new CallOptions { Wasi = _wasi.Bind(parsed, Context, relay), Imports = _imports.Bind(parsed), Limits = _limits.Bind(parsed), Engine = _compiler.Bind(parsed) },
        };
        WasmBinary[] binaries = [.. parsed.GetRequiredValue(_inputs).Select(input => InputReader.Read(input, Context))];
        ImmutableArray<StartupMeasurement> measurements = StartupMeasurer.Measure(binaries, options, Context.Cancellation);
        if (parsed.GetValue(Common.Json)) JsonOutput.Write(MeasureDocument.From(measurements, options), ToolJsonContext.Default.MeasureDocument, Context);
        else MeasureReport.Write(measurements, Context.Out);
        return ExitCode.Success;
    }
}
