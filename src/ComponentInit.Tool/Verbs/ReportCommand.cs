using System.Buffers;
using System.CommandLine;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Snapshots;
using ComponentInit.Core.Snapshots.Reporting;
using ComponentInit.Tool.Consoles;
using ComponentInit.Tool.Documents;
using ComponentInit.Tool.Failures;
using ComponentInit.Tool.Help;
using ComponentInit.Tool.Options;

namespace ComponentInit.Tool.Verbs;

/// <summary><c>report</c>: a page that shows what a manifest says.</summary>
internal sealed class ReportCommand : VerbCommand
{
    private readonly Argument<string> _manifest = InputArgument.Create("MANIFEST", "A file that preinit --manifest wrote; '-' reads standard input");
    private readonly Option<string?> _before = FileOption.Create("--before", "The binary that was pre-initialised: shows what changed in its memory");
    private readonly Option<string?> _after = FileOption.Create("--after", "The binary that was written, for exact memory maps [default: that beside MANIFEST, where it is the same]");
    private readonly OutputOptions _output = new("page", hasManifest: false);

    /// <summary>Declares the verb.</summary>
    public ReportCommand(ToolContext context, CommonOptions common)
        : base("report", "Writes the manifest of a pre-initialised binary as one HTML page: memory maps, sizes, globals, host calls", context, common)
    {
        Arguments.Add(_manifest);
        Options.Add(_before);
        Options.Add(_after);
        _output.AddTo(this);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<HelpExample> Examples { get; } =
    [
        new("A page to look at, with what changed in memory", "component-init report out/app.snapshot.json --before app.wasm -o app.report.html"),
    ];

    /// <inheritdoc/>
    protected override string FailureMeaning => "a file cannot be read or written, or is no manifest of this version";

    /// <inheritdoc/>
    protected override ExitCode Run(ParseResult parsed)
    {
        OutputPlan plan = _output.Bind(parsed);
        bool json = parsed.GetValue(Common.Json);
        if (plan.Path is null && json) throw new UsageException("--json writes its document to standard output, so the page needs -o FILE");
        plan.CheckFiles();
        ReportSource source = Open(parsed.GetRequiredValue(_manifest), Read(parsed.GetValue(_before)), Read(parsed.GetValue(_after)));
        byte[] page = SnapshotReportWriter.Write(source);
        plan.Write(Context, new ReadOnlySequence<byte>(page));
        if (json) JsonOutput.Write(ReportDocument.From(source, plan.Path!, page.Length), ToolJsonContext.Default.ReportDocument, Context);
        return ExitCode.Success;
    }

    private ReportSource Open(string manifest, WasmBinary? before, WasmBinary? after) => manifest == InputArgument.StandardInput
        ? ReportSource.Of(SnapshotManifest.Read(StandardInput.Read(Context).Span), before, after)
        : ReportSource.ReadFile(manifest, before, after);

    private static WasmBinary? Read(string? path) => path is null ? null : WasmBinary.Read(path);
}
