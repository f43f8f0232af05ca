namespace ComponentInit.Core.InitTasks.Protocols;

/// <summary>Why <c>__wasm_task_hook</c> is called: its argument.</summary>
public enum TaskHookReason
{
    /// <summary>A synchronous export begins.</summary>
    SyncBegin = 0,

    /// <summary>A synchronous export has ended.</summary>
    SyncEnd = 1,

    /// <summary>An asynchronous export begins, with a callback or stackful.</summary>
    AsyncBegin = 2,

    /// <summary>The callback of an asynchronous export is entered.</summary>
    AsyncResume = 3,

    /// <summary>An asynchronous export or its callback returned, and the task waits or yields.</summary>
    AsyncSuspend = 4,

    /// <summary>An asynchronous export has ended.</summary>
    AsyncEnd = 5,

    /// <summary><c>_initialize</c> or constructors begin.</summary>
    InitializeBegin = 6,

    /// <summary><c>_initialize</c> or constructors have ended.</summary>
    InitializeEnd = 7,

    /// <summary>The destructor of a resource begins.</summary>
    DestructorBegin = 8,

    /// <summary>The destructor of a resource has ended.</summary>
    DestructorEnd = 9,

    /// <summary>A post-return function begins (first dialect).</summary>
    PostReturnBegin = 10,

    /// <summary>A post-return function has ended (first dialect).</summary>
    PostReturnEnd = 11,

    /// <summary>A <c>realloc</c> begins that is called for its canonical option.</summary>
    ReallocBegin = 12,

    /// <summary>A <c>realloc</c> has ended that was called for its canonical option.</summary>
    ReallocEnd = 13,
}
