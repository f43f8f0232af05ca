using System.CommandLine;
using System.CommandLine.Parsing;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Startup.Execution;
using ComponentInit.Core.Startup.Profiles;
using ComponentInit.Runtime.Engines;
using ComponentInit.Tool.Consoles;
using ComponentInit.Tool.Documents;
using ComponentInit.Tool.Failures;
using ComponentInit.Tool.Help;
using ComponentInit.Tool.Options;
using ComponentInit.Tool.Reports;

namespace ComponentInit.Tool.Verbs;

/// <summary><c>run</c>: runs a command by its start-up plan.</summary>
internal sealed class RunCommand : VerbCommand
{
    private readonly Argument<string> _input = InputArgument.Create();
    private readonly Argument<string[]> _arguments = new("ARGS") { Description = "Arguments of the guest; what begins with a dash stands behind '--'", Arity = ArgumentArity.ZeroOrMore };

    private readonly Option<string?> _invoke = new("--invoke") { Description = "The command to run where each exported function is one; ARGS are its arguments", HelpName = "NAME" };

    private readonly ProfileOption _profile = new();
    private readonly RunFlags _flags = new();
    private readonly ImportOptions _imports = new();
    private readonly LimitOptions _limits = new();
    private readonly CompilerOptions _compiler = new();

    /// <summary>Declares the verb.</summary>
    public RunCommand(ToolContext context, CommonOptions common)
        : base("run", "Runs a command, a module by its start-up plan or a component with wasi:cli/run, with the streams of this process; returns its exit code", context, common)
    {
        Arguments.Add(_input);
        Arguments.Add(_arguments);
        Options.Add(_invoke);
        _profile.AddTo(this);
        _flags.AddTo(this);
        _imports.AddTo(this);
        _limits.AddTo(this);
        _compiler.AddTo(this);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<HelpExample> Examples { get; } =
    [
        new("A command with arguments, a variable and a directory", "component-init run app.wasm --env LANG=C --dir data::/data -- --verbose input.txt"),
        new("A filter in a pipe, bytes in and out", "component-init run gzip.wasm < text > text.gz"),
        new("One of the commands of a multi-command", "component-init run tools.wasm --invoke add 1 2"),
        new("A module that only a profile decides", "component-init run plugin.wasm --profile wasmtime"),
        new("The same on each run", "component-init run app.wasm --deterministic"),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<ExitStatus> ExitStatuses => [new(ExitCode.Success, "the guest ended with 0; its other exit codes are passed on"), new(ExitCode.Failed, FailureMeaning), .. ExitStatus.Always];

    /// <inheritdoc/>
    protected override string FailureMeaning => "the input is bad or no command, or the guest trapped or met a limit";

    /// <inheritdoc/>
    protected override ExitCode Run(ParseResult parsed)
    {
        RefuseOptionsOfTheGuest(parsed);
        ProcessTuning.TuneAllocator();
        StartupProfile? profile = _profile.Bind(parsed);
        string input = parsed.GetRequiredValue(_input);
        string[] arguments = parsed.GetValue(_arguments)!;
        bool json = parsed.GetValue(Common.Json);
        WasmBinary binary = InputReader.Read(input, Context);
        var wasi = _flags.Bind(parsed, Context.Console, binary.Name, arguments);
        StartupOptions options = new()
        {
            Wasi = GuestStreams.Connect(wasi, Context, hasInput: input != InputArgument.StandardInput, hasOutput: !json),
            Imports = _imports.Bind(parsed),
            Limits = _limits.Bind(parsed),
            Engine = _compiler.Bind(parsed),
            Observer = parsed.GetValue(Common.Verbose) ? step => Context.Error.WriteLine(Printable.Escape(step.ToString())) : null,
        };
        using ProgramCommand command = ProgramCommand.Create(binary, options, profile);
        CommandOutcome outcome = command.Run(parsed.GetValue(_invoke), arguments, Context.Cancellation);
        Print(binary, outcome, json);
        command.StoreInCache();
        return (ExitCode)outcome.ExitCode;
    }

    private void Print(WasmBinary binary, CommandOutcome outcome, bool json)
    {
        if (json)
        {
            JsonOutput.Write(new RunDocument(RunDocument.SchemaName, binary.Name, outcome.ExitCode, outcome.ResultTexts), ToolJsonContext.Default.RunDocument, Context);
            return;
        }

        foreach (string result in outcome.ResultTexts) Context.Out.WriteLine(result);
        Context.Out.Flush();
    }

    // Without the separator a mistyped option of the tool would go to the guest without a word.
    private void RefuseOptionsOfTheGuest(ParseResult parsed)
    {
        var behind = parsed.Tokens.SkipWhile(token => token.Type != TokenType.DoubleDash).ToHashSet(ReferenceEqualityComparer.Instance);
        if (parsed.GetResult(_arguments)?.Tokens.FirstOrDefault(token => token.Value is ['-', _, ..] && !behind.Contains(token)) is { } option)
            throw new UsageException($"unrecognized option '{option.Value}': arguments of the guest that begin with a dash stand behind '--'");
    }
}
