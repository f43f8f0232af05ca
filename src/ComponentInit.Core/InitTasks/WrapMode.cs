namespace ComponentInit.Core.InitTasks;

/// <summary>Where wrappers are put.</summary>
public enum WrapMode
{
    /// <summary>Into the module that exports the hooks: smaller, and an engine can inline the calls.</summary>
    Inline,

    /// <summary>Into one more core module of the component, which imports hooks and originals.</summary>
    Module,
}
