namespace ComponentInit.Core.InitTasks.Protocols;

/// <summary>The names that hooks are exported by.</summary>
internal static class HookNames
{
    public const string TaskHook = "__wasm_task_hook";
    public const string InitTask = "__wasm_init_task";
    public const string InitAsyncTask = "__wasm_init_async_task";

    /// <summary>Whether a name is one of them.</summary>
    public static bool Contains(string name) => name is TaskHook or InitTask or InitAsyncTask;
}
