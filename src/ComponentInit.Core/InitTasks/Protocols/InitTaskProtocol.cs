namespace ComponentInit.Core.InitTasks.Protocols;

/// <summary>How a libc wants to hear of tasks that begin and end.</summary>
public enum InitTaskProtocol
{
    /// <summary><see cref="TaskHook"/> where its hook is exported, else <see cref="InitTask"/>.</summary>
    Auto,

    /// <summary><c>__wasm_init_task</c> and <c>__wasm_init_async_task</c>, both <c>[] -> []</c>, called before an export runs.</summary>
    InitTask,

    /// <summary><c>__wasm_task_hook</c>, <c>[i32] -> []</c>, called with a reason; a task with a post-return function ends at that one's end.</summary>
    TaskHook,

    /// <summary>The first dialect of <see cref="TaskHook"/>: a synchronous task ends when its export returns, and post-return has reasons of its own.</summary>
    TaskHookFirst,
}
