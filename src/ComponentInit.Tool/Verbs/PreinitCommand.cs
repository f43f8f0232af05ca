using System.CommandLine;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Preinit;
using ComponentInit.Runtime.Engines;
using ComponentInit.Tool.Consoles;
using ComponentInit.Tool.Failures;
using ComponentInit.Tool.Help;
using ComponentInit.Tool.Options;
using ComponentInit.Tool.Reports;

namespace ComponentInit.Tool.Verbs;

/// <summary><c>preinit</c>: runs init now and writes a binary that starts from the state it left.</summary>
internal sealed class PreinitCommand : VerbCommand
{
    private readonly Argument<string> _input = InputArgument.Create();
    private readonly OutputOptions _output = new();
    private readonly InitOptions _init = new();
    private readonly WasiFlags _wasi = new();
    private readonly ImportOptions _imports = new();
    private readonly LimitOptions _limits = new();
    private readonly CompilerOptions _compiler = new();
    private readonly RewriteOptions _rewrite = new();

    /// <summary>Declares the verb.</summary>
    public PreinitCommand(ToolContext context, CommonOptions common)
        : base("preinit", "Runs the init function of a program now and writes a program that starts from the state it left", context, common)
    {
        Arguments.Add(_input);
        _output.AddTo(this);
        _init.AddTo(this);
        _wasi.AddTo(this);
        _imports.AddTo(this);
        _limits.AddTo(this);
        _compiler.AddTo(this);
        _rewrite.AddTo(this);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<HelpExample> Examples { get; } =
    [
        new("Run wizer-initialize (or wizer.initialize, or component-init)", "component-init preinit app.wasm -o app.init.wasm"),
        new("Another init function, a directory to read, a time limit", "component-init preinit app.wasm -f setup --dir ./data::/data --timeout 30 -o app.init.wasm"),
        new("A JavaScript engine that reads its script from standard input", "component-init preinit engine.wasm --wasi --stdin app.js -r _start=wizer.resume -o app.wasm"),
        new("In a pipe, with a record of what changed", "cat app.wasm | component-init preinit - --manifest app.snapshot.json > app.init.wasm"),
        new("Give an import to init, and let another one answer zeros", "component-init preinit app.wasm --import env=module:env.wasm --import env.log=stub -o out.wasm"),
    ];

    /// <inheritdoc/>
    protected override string FailureMeaning => "nothing was written: the input is bad, init trapped or met a limit, or the output could not be written";

    /// <inheritdoc/>
    protected override ExitCode Run(ParseResult parsed)
    {
        ProcessTuning.TuneAllocator();
        PreinitDelivery delivery = new(Context, Common, _output, parsed);
        delivery.Check();
        string input = parsed.GetRequiredValue(_input);
        if (input == InputArgument.StandardInput && _wasi.TakesStandardInput(parsed))
            throw new UsageException("INPUT and --stdin cannot both be standard input");

        StatusLine status = new(Context, parsed.GetValue(Common.Quiet));
        using PreinitResult result = Preinitialise(parsed, input, status);
        delivery.Deliver(result, status);
        result.StoreInCache();
        return ExitCode.Success;
    }

    private PreinitResult Preinitialise(ParseResult parsed, string input, StatusLine status)
    {
        try
        {
            using GuestRelay relay = new(Context.Console.StandardError, status.Clear);
            WasmBinary binary = InputReader.Read(input, Context);
            PreinitOptions options = _rewrite.Bind(parsed, _init.Bind(parsed)) with
            {
                Wasi = _wasi.Bind(parsed, Context, relay),
                Imports = _imports.Bind(parsed),
                Limits = _limits.Bind(parsed),
                Engine = _compiler.Bind(parsed),
            };
            return Preinitializer.Run(binary, options, new PhaseStatus(status, Common.IsDebug(parsed) ? Context.Error : null), Context.Cancellation);
        }
        catch
        {
            status.Clear();
            throw;
        }
    }
}
