using static ComponentInit.Core.InitTasks.Protocols.TaskHookReason;

namespace ComponentInit.Core.InitTasks.Protocols;

/// <summary>Which hooks a protocol calls around a function.</summary>
internal static class HookTable
{
    /// <summary>The calls around a function.</summary>
    /// <param name="protocol">A protocol other than <see cref="InitTaskProtocol.Auto"/>.</param>
    /// <param name="role">What the function is used for.</param>
    /// <param name="hasPostReturn">Whether a post-return function follows a synchronous one.</param>
    public static HookCalls Find(InitTaskProtocol protocol, ExportRole role, bool hasPostReturn) =>
        protocol == InitTaskProtocol.InitTask ? InitTask(role) : TaskHook(role, protocol == InitTaskProtocol.TaskHookFirst, hasPostReturn);

    private static HookCalls InitTask(ExportRole role) => role switch
    {
        ExportRole.Synchronous or ExportRole.Initialize => new(new HookCall(HookNames.InitTask), null),
        ExportRole.Asynchronous or ExportRole.Stackful => new(new HookCall(HookNames.InitAsyncTask), null),
        _ => HookCalls.None,
    };

    private static HookCalls TaskHook(ExportRole role, bool first, bool hasPostReturn) => role switch
    {
        ExportRole.Synchronous => Calls(SyncBegin, hasPostReturn && !first ? null : SyncEnd),
        ExportRole.PostReturn => first ? Calls(PostReturnBegin, PostReturnEnd) : Calls(null, SyncEnd),
        ExportRole.Asynchronous => Calls(AsyncBegin, AsyncEnd, AsyncSuspend),
        ExportRole.Callback => Calls(AsyncResume, AsyncEnd, AsyncSuspend),
        ExportRole.Stackful => Calls(AsyncBegin, AsyncEnd),
        ExportRole.Realloc => Calls(ReallocBegin, ReallocEnd),
        ExportRole.Destructor => Calls(DestructorBegin, DestructorEnd),
        _ => Calls(InitializeBegin, InitializeEnd),
    };

    private static HookCalls Calls(TaskHookReason? before, TaskHookReason? after, TaskHookReason? suspended = null) => new(Call(before), Call(after), Call(suspended));

    private static HookCall? Call(TaskHookReason? reason) => reason is null ? null : new HookCall(HookNames.TaskHook, reason);
}
