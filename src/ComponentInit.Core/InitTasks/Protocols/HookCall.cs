namespace ComponentInit.Core.InitTasks.Protocols;

/// <summary>A call of a hook.</summary>
/// <param name="Hook">The name that the hook is exported by.</param>
/// <param name="Reason">Its argument; null for a hook without parameters.</param>
public sealed record HookCall(string Hook, TaskHookReason? Reason = null)
{
    /// <summary>The call as it is written: <c>__wasm_task_hook(0)</c>.</summary>
    public override string ToString() => $"{Hook}({(int?)Reason})";
}
