using System.CommandLine;
using ComponentInit.Core.InitTasks;
using ComponentInit.Core.InitTasks.Protocols;

namespace ComponentInit.Tool.Options;

/// <summary>How exports are wrapped: <c>--mode</c>, <c>--protocol</c>, <c>--require</c>, <c>--keep-hook-export</c>.</summary>
internal sealed class WrapFlags
{
    private const string Module = "module";
    private const string InitTask = "init-task";
    private const string TaskHook = "task-hook";
    private const string TaskHookFirst = "task-hook-first";

    private readonly Option<string> _mode = ParsedOption.Choice(
        "--mode", "Where wrappers are put: into the module that exports the hooks, or into an extra module of a component", "inline", Module);

    private readonly Option<string> _protocol = ParsedOption.Choice(
        "--protocol", "Which hooks are called, and when; auto takes those that are exported", "auto", InitTask, TaskHook, TaskHookFirst);

    private readonly Option<bool> _require = ParsedOption.Switch("--require", "Fail when no hooks are exported");

    private readonly Option<bool> _keepHookExport = ParsedOption.Switch(
        "--keep-hook-export", "Let a core module go on exporting its hooks: a tool that makes a component of it would call them again");

    /// <summary>Declares them.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_mode);
        command.Options.Add(_protocol);
        command.Options.Add(_require);
        command.Options.Add(_keepHookExport);
    }

    /// <summary>What was given.</summary>
    public WrapOptions Bind(ParseResult parsed) => new()
    {
        Mode = parsed.GetValue(_mode) == Module ? WrapMode.Module : WrapMode.Inline,
        Protocol = parsed.GetValue(_protocol) switch
        {
            InitTask => InitTaskProtocol.InitTask,
            TaskHook => InitTaskProtocol.TaskHook,
            TaskHookFirst => InitTaskProtocol.TaskHookFirst,
            _ => InitTaskProtocol.Auto,
        },
        Require = parsed.GetValue(_require),
        KeepHookExport = parsed.GetValue(_keepHookExport),
    };
}
