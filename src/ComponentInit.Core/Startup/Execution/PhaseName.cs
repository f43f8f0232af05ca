using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Startup.Execution;

/// <summary>The words for phases in steps and messages.</summary>
internal static class PhaseName
{
    /// <summary>The word for a phase, such as <c>thread-init</c>.</summary>
    public static string Of(StartupPhase phase) => phase switch
    {
        StartupPhase.ThreadInit => "thread-init",
        StartupPhase.TaskEnter => "task-enter",
        StartupPhase.TaskExit => "task-exit",
        _ => phase.ToString().ToLowerInvariant(),
    };
}
