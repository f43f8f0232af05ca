using System.CommandLine;
using System.Text.Json.Nodes;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Execution;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Values.Json;
using ComponentInit.Tool.Consoles;
using ComponentInit.Tool.Documents;
using ComponentInit.Tool.Failures;
using ComponentInit.Tool.Help;
using ComponentInit.Tool.Options;

namespace ComponentInit.Tool.Verbs;

/// <summary><c>call</c>: calls exports, several on one instance.</summary>
internal sealed class CallCommand : VerbCommand
{
    private readonly Argument<string> _input = InputArgument.Create();
    private readonly Argument<string[]> _calls = new("CALL")
    {
        Description = "A call as text, such as 'add(1, 2)'; all of them are made on one instance, in this order",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _noInitialize = ParsedOption.Switch("--no-initialize", "Do not call the export _initialize first, where there is one");
    private readonly WasiFlags _wasi = new();
    private readonly ImportOptions _imports = new();
    private readonly LimitOptions _limits = new();
    private readonly CompilerOptions _compiler = new();

    /// <summary>Declares the verb.</summary>
    public CallCommand(ToolContext context, CommonOptions common)
        : base("call", "Instantiates a module or component and calls exports of it; prints one line of results for each call", context, common)
    {
        OptionLike.RefusedBy(_calls);
        Arguments.Add(_input);
        Arguments.Add(_calls);
        Options.Add(_noInitialize);
        _wasi.AddTo(this);
        _imports.AddTo(this);
        _limits.AddTo(this);
        _compiler.AddTo(this);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<HelpExample> Examples { get; } =
    [
        new("One call", "component-init call app.wasm 'add(1, 2)'"),
        new("Three calls on the same state", "component-init call app.wasm 'next()' 'next()' 'next()'"),
        new("A function of an interface of a component, with a record", "component-init call book.wasm 'docs:book/guests.note({name: \"Ada\", visits: 2})'"),
        new("With WASI and a time limit", "component-init call app.wasm --wasi --timeout 5 'main()'"),
    ];

    /// <inheritdoc/>
    protected override string FailureMeaning => "the input is bad, there is no such export, arguments do not fit, or the guest trapped or met a limit";

    /// <inheritdoc/>
    protected override ExitCode Run(ParseResult parsed)
    {
        ProcessTuning.TuneAllocator();
        string input = parsed.GetRequiredValue(_input);
        if (input == InputArgument.StandardInput && _wasi.TakesStandardInput(parsed))
            throw new UsageException("INPUT and --stdin cannot both be standard input");

        using GuestRelay relay = new(Context.Console.StandardError, () => { });
        WasmBinary binary = InputReader.Read(input, Context);
        CallOptions options = new()
        {
            Wasi = _wasi.Bind(parsed, Context, relay),
            Imports = _imports.Bind(parsed),
            Limits = _limits.Bind(parsed),
            Engine = _compiler.Bind(parsed),
            Initialize = !parsed.GetValue(_noInitialize),
        };
        using BinaryInstance instance = BinaryInstance.Create(binary, options, Context.Cancellation);
        List<CallItem> items = [];
        bool json = parsed.GetValue(Common.Json);
        foreach (string call in parsed.GetRequiredValue(_calls))
        {
            CallOutcome outcome = instance.CallText(call, Context.Cancellation);
            if (json) items.Add(new CallItem(call, Results(outcome), outcome.Texts));
            else Print(outcome);
        }

        if (json) JsonOutput.Write(new CallDocument(CallDocument.SchemaName, binary.Name, items), ToolJsonContext.Default.CallDocument, Context);
        return ExitCode.Success;
    }

    // A result is out before the next call runs: it may take long, or trap.
    private void Print(CallOutcome outcome)
    {
        Context.Out.WriteLine(outcome.Texts.Count == 0 ? "()" : string.Join(", ", outcome.Texts));
        Context.Out.Flush();
    }

    private static JsonArray Results(CallOutcome outcome) => outcome.Result is { } result
        ? new JsonArray(JsonNode.Parse(ValueJson.Write(result)))
        : new JsonArray([.. outcome.Values.Select((value, index) => (JsonNode?)(Number(value) ?? JsonValue.Create(outcome.Texts[index])))]);

    private static JsonValue? Number(object? value) => value switch
    {
        int number => JsonValue.Create(number),
        uint number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        ulong number => JsonValue.Create(number),
        float number when float.IsFinite(number) => JsonValue.Create(number),
        double number when double.IsFinite(number) => JsonValue.Create(number),
        _ => null,
    };
}
