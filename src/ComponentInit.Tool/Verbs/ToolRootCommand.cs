using System.CommandLine;
using System.CommandLine.Help;
using ComponentInit.Tool.Consoles;
using ComponentInit.Tool.Help;
using ComponentInit.Tool.Options;

namespace ComponentInit.Tool.Verbs;

/// <summary>The command without a verb: its help page, its version, and the verbs.</summary>
internal sealed class ToolRootCommand : RootCommand, IHelpPage
{
    /// <summary>What is typed.</summary>
    public const string ToolName = "component-init";

    /// <summary>Declares all verbs.</summary>
    public ToolRootCommand(ToolContext context, CommonOptions common)
        : base("Makes WebAssembly modules and components ready before they run: runs their init at build time and writes a binary that starts from there.")
    {
        HelpName = ToolName;
        HelpOption help = Options.OfType<HelpOption>().Single();
        help.Action = new ExtendedHelp((HelpAction)help.Action!);
        common.AddTo(this);
        Subcommands.Add(new PreinitCommand(context, common));
        Subcommands.Add(new InstrumentCommand(context, common));
        Subcommands.Add(new ApplyCommand(context, common));
        Subcommands.Add(new WrapCommand(context, common));
        Subcommands.Add(new InspectCommand(context, common));
        Subcommands.Add(new ExportsCommand(context, common));
        Subcommands.Add(new ImportsCommand(context, common));
        Subcommands.Add(new ValidateCommand(context, common));
        Subcommands.Add(new StartupCommand(context, common));
        Subcommands.Add(new SnapshotCommand(context, common));
        Subcommands.Add(new DiffCommand(context, common));
        Subcommands.Add(new ReportCommand(context, common));
        Subcommands.Add(new CallCommand(context, common));
        Subcommands.Add(new RunCommand(context, common));
        Subcommands.Add(new MeasureCommand(context, common));
        Subcommands.Add(new EsmCommand(context, common));
        Subcommands.Add(new CompletionCommand(context, common));
    }

    /// <inheritdoc/>
    public IReadOnlyList<HelpExample> Examples { get; } =
    [
        new("Run the init function of a module and write the module that starts from there", "component-init preinit app.wasm -o app.init.wasm"),
        new("See what a binary is made of", "component-init inspect app.wasm"),
        new("Call an export, twice, on one instance", "component-init call app.wasm 'next()' 'next()'"),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<ExitStatus> ExitStatuses { get; } =
    [
        new(ExitCode.Success, "done"),
        new(ExitCode.Failed, "the operation failed"),
        .. ExitStatus.Always.Take(1),
        new(ExitCode.Different, "a comparison found differences, or a check did not hold"),
        .. ExitStatus.Always.Skip(1),
    ];
}
