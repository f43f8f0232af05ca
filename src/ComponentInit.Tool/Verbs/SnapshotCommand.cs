using System.Buffers;
using System.CommandLine;
using ComponentInit.Core.Snapshots;
using ComponentInit.Tool.Consoles;
using ComponentInit.Tool.Help;
using ComponentInit.Tool.Options;
using ComponentInit.Tool.Reports;

namespace ComponentInit.Tool.Verbs;

/// <summary><c>snapshot</c>: what a manifest says.</summary>
internal sealed class SnapshotCommand : VerbCommand
{
    private readonly Argument<string> _manifest = InputArgument.Create("MANIFEST", "A file that preinit --manifest wrote; '-' reads standard input");

    /// <summary>Declares the verb.</summary>
    public SnapshotCommand(ToolContext context, CommonOptions common)
        : base("snapshot", "Shows the manifest of a pre-initialised binary: what ran, what it called, what changed", context, common) => Arguments.Add(_manifest);

    /// <inheritdoc/>
    public override IReadOnlyList<HelpExample> Examples { get; } =
    [
        new("What changed", "component-init snapshot app.snapshot.json"),
        new("The warnings, with jq", "component-init snapshot app.snapshot.json --json | jq -r '.warnings[]'"),
    ];

    /// <inheritdoc/>
    protected override string FailureMeaning => "the file cannot be read or is no manifest of this version";

    /// <inheritdoc/>
    protected override ExitCode Run(ParseResult parsed)
    {
        string path = parsed.GetRequiredValue(_manifest);
        Snapshot snapshot = path == InputArgument.StandardInput ? SnapshotManifest.Read(StandardInput.Read(Context).Span) : SnapshotManifest.ReadFile(path);
        if (parsed.GetValue(Common.Json)) Context.Product.Send(new ReadOnlySequence<byte>(SnapshotManifest.Write(snapshot)));
        else SnapshotReport.Write(snapshot, Context.Out);
        return ExitCode.Success;
    }
}
