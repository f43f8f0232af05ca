using System.CommandLine;
using ComponentInit.Tool.Consoles;
using ComponentInit.Tool.Help;
using ComponentInit.Tool.Options;

namespace ComponentInit.Tool.Verbs;

/// <summary>A verb: binds options, calls the core, prints. One class each.</summary>
internal abstract class VerbCommand : Command, IHelpPage
{
    /// <summary>Declares the verb.</summary>
    /// <param name="name">What is typed.</param>
    /// <param name="description">What it does, for the list of verbs and its own page.</param>
    /// <param name="context">The run it belongs to.</param>
    /// <param name="common">The options that every verb has.</param>
    protected VerbCommand(string name, string description, ToolContext context, CommonOptions common)
        : base(name, description)
    {
        Context = context;
        Common = common;
        SetAction(parsed => (int)Run(parsed));
    }

    /// <inheritdoc/>
    public abstract IReadOnlyList<HelpExample> Examples { get; }

    /// <inheritdoc/>
    public virtual IReadOnlyList<ExitStatus> ExitStatuses => [new(ExitCode.Success, "done"), new(ExitCode.Failed, FailureMeaning), .. ExitStatus.Always];

    /// <summary>When the verb returns 1, for its help page.</summary>
    protected abstract string FailureMeaning { get; }

    /// <summary>The run it belongs to.</summary>
    protected ToolContext Context { get; }

    /// <summary>The options that every verb has.</summary>
    protected CommonOptions Common { get; }

    /// <summary>Does it.</summary>
    protected abstract ExitCode Run(ParseResult parsed);
}
