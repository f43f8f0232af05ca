using System.Collections.Immutable;
using System.CommandLine;
using ComponentInit.Core.Snapshots.Comparison;
using ComponentInit.Tool.Consoles;
using ComponentInit.Tool.Documents;
using ComponentInit.Tool.Help;
using ComponentInit.Tool.Options;
using ComponentInit.Tool.Reports;

namespace ComponentInit.Tool.Verbs;

/// <summary><c>diff</c>: tells two manifests or binaries apart.</summary>
internal sealed class DiffCommand : VerbCommand
{
    private readonly Argument<string> _reference = InputArgument.Create("REFERENCE", "What ought to be: a manifest, a module or a component; '-' reads standard input");
    private readonly Argument<string> _difference = InputArgument.Create("DIFFERENCE", "What is: a manifest, a module or a component");

    /// <summary>Declares the verb.</summary>
    public DiffCommand(ToolContext context, CommonOptions common)
        : base("diff", "Tells two snapshot manifests or binaries apart: memory by ranges, globals, sizes, host calls; silent where nothing differs", context, common)
    {
        Arguments.Add(_reference);
        Arguments.Add(_difference);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<HelpExample> Examples { get; } =
    [
        new("Stop a release when the snapshot drifted from the committed manifest", "component-init diff app.snapshot.json out/app.wasm || exit 1"),
        new("What pre-initialisation changed", "component-init diff app.wasm app.init.wasm"),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<ExitStatus> ExitStatuses =>
        [new(ExitCode.Success, "nothing differs"), new(ExitCode.Failed, FailureMeaning), ExitStatus.Always[0], new(ExitCode.Different, "something differs"), .. ExitStatus.Always.Skip(1)];

    /// <inheritdoc/>
    protected override string FailureMeaning => "a file cannot be read, or is neither a manifest nor a binary";

    /// <inheritdoc/>
    protected override ExitCode Run(ParseResult parsed)
    {
        var differences = SnapshotComparison.Compare(Open(parsed.GetRequiredValue(_reference)), Open(parsed.GetRequiredValue(_difference)), Context.Cancellation);
        if (parsed.GetValue(Common.Json)) JsonOutput.Write(DiffDocument.From(differences), ToolJsonContext.Default.DiffDocument, Context);
        else Print(differences);
        return differences.IsEmpty ? ExitCode.Success : ExitCode.Different;
    }

    private ComparisonSide Open(string input) =>
        input == InputArgument.StandardInput ? ComparisonSide.Of(StandardInput.Read(Context)) : ComparisonSide.ReadFile(input);

    private void Print(ImmutableArray<SnapshotDifference> differences)
    {
        if (differences.IsEmpty) return;
        TextTable table = new("PLACE", "REFERENCE", "DIFFERENCE");
        foreach (var difference in differences) table.Add(difference.Place, difference.Reference ?? "-", difference.Difference ?? "-");
        table.Write(Context.Out);
    }
}
