using ComponentInit.Core.InitTasks.Protocols;

namespace ComponentInit.Core.InitTasks;

/// <summary>How to wrap exports for task initialisation.</summary>
public sealed record WrapOptions
{
    /// <summary>Where wrappers are put.</summary>
    public WrapMode Mode { get; init; } = WrapMode.Inline;

    /// <summary>Which hooks are called, and when.</summary>
    public InitTaskProtocol Protocol { get; init; } = InitTaskProtocol.Auto;

    /// <summary>Whether it is an error when no hooks are exported.</summary>
    public bool Require { get; init; }

    /// <summary>Whether a core module goes on exporting its hooks; a tool that makes a component of it would call them a second time. Components always keep them.</summary>
    public bool KeepHookExport { get; init; }
}
