namespace ComponentInit.Core.InitTasks.Protocols;

/// <summary>What the canonical ABI uses a core function for.</summary>
public enum ExportRole
{
    /// <summary>It is lifted synchronously.</summary>
    Synchronous,

    /// <summary>It is lifted asynchronously, with a callback, and returns a callback code.</summary>
    Asynchronous,

    /// <summary>It is lifted asynchronously, without a callback.</summary>
    Stackful,

    /// <summary>The canonical option <c>callback</c>.</summary>
    Callback,

    /// <summary>The canonical option <c>post-return</c>.</summary>
    PostReturn,

    /// <summary>The canonical option <c>realloc</c>.</summary>
    Realloc,

    /// <summary>The destructor of a resource type.</summary>
    Destructor,

    /// <summary><c>_initialize</c> or the constructors, called while the component is instantiated.</summary>
    Initialize,
}
