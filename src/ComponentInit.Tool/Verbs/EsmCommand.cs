using System.CommandLine;
using System.Text;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Startup.Esm;
using ComponentInit.Core.Startup.Execution;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Profiles;
using ComponentInit.Core.Startup.Text;
using ComponentInit.Tool.Consoles;
using ComponentInit.Tool.Documents;
using ComponentInit.Tool.Help;
using ComponentInit.Tool.Options;

namespace ComponentInit.Tool.Verbs;

/// <summary><c>esm</c>: writes the ES module that starts a core module by its plan.</summary>
internal sealed class EsmCommand : VerbCommand
{
    private const string Node = "node";
    private const string ScriptExtension = ".mjs";
    private const string DeclarationExtension = ".d.mts";

    private readonly Argument<string> _input = InputArgument.Create();
    private readonly Option<string> _output = new("-o", "--output") { Description = "Write the loader to FILE.mjs, and its declarations to FILE.d.mts", HelpName = "FILE", Required = true };
    private readonly Option<string?> _module = new("--module-url") { Description = "Where the loader finds the module, relative to itself [default: the input's name]", HelpName = "URL" };
    private readonly Option<string> _wasi = ParsedOption.Choice("--wasi", "Where WASI preview1 comes from: the imports given to the loader, or node:wasi", "none", Node);
    private readonly ProfileOption _profile = new();
    private readonly ReplaceOptions _replace = new();

    /// <summary>Declares the verb.</summary>
    public EsmCommand(ToolContext context, CommonOptions common)
        : base("esm", "Writes an ES module that starts a core module by its start-up plan, in Node and in browsers, and TypeScript declarations beside it", context, common)
    {
        Arguments.Add(_input);
        OptionLike.RefusedBy(_output);
        Options.Add(_output);
        Options.Add(_module);
        Options.Add(_wasi);
        _profile.AddTo(this);
        _replace.AddTo(this);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<HelpExample> Examples { get; } =
    [
        new("A loader beside the module", "component-init esm app.wasm -o app.mjs"),
        new("A command for Node", "component-init esm tool.wasm -o tool.mjs --wasi node"),
        new("A plug-in that only a profile decides", "component-init esm plugin.wasm -o plugin.mjs --profile extism"),
    ];

    /// <inheritdoc/>
    protected override string FailureMeaning => "the input is bad, its plan cannot be told or driven from JavaScript, or a file cannot be written";

    /// <inheritdoc/>
    protected override ExitCode Run(ParseResult parsed)
    {
        string script = parsed.GetRequiredValue(_output);
        string declarations = (script.EndsWith(ScriptExtension, StringComparison.Ordinal) ? script[..^ScriptExtension.Length] : script) + DeclarationExtension;
        ReplacePolicy files = _replace.Bind(parsed);
        files.Check(script);
        files.Check(declarations);
        StartupProfile? profile = _profile.Bind(parsed);
        WasmBinary binary = InputReader.Read(parsed.GetRequiredValue(_input), Context);
        StartupPlan plan = PlanFinder.Find(binary, profile);
        EsmOptions options = new()
        {
            ModuleUrl = parsed.GetValue(_module) ?? Uri.EscapeDataString(binary.Path is null ? "module.wasm" : binary.Name),
            Wasi = parsed.GetValue(_wasi) == Node ? EsmWasi.Node : EsmWasi.None,
        };
        EsmLoader loader = EsmLoaderWriter.Write(binary, plan, options);
        files.Write(declarations, Encoding.UTF8.GetBytes(loader.Declarations));
        files.Write(script, Encoding.UTF8.GetBytes(loader.Script));
        if (parsed.GetValue(Common.Json))
            JsonOutput.Write(new EsmDocument(EsmDocument.SchemaName, binary.Name, StartupTerms.Of(plan.Kind), [script, declarations], loader.StartsByItself), ToolJsonContext.Default.EsmDocument, Context);
        return ExitCode.Success;
    }
}
