using ComponentInit.Core.InitTasks.Protocols;

namespace ComponentInit.Core.InitTasks.Components;

/// <summary>What a component uses a core function for.</summary>
/// <param name="Role">Its role in the canonical ABI.</param>
/// <param name="HasPostReturn">Whether a post-return function follows it.</param>
/// <param name="IsFirst">Whether it is the first of the functions that initialise.</param>
/// <param name="IsLast">Whether it is the last of them.</param>
internal sealed record UsePurpose(ExportRole Role, bool HasPostReturn = false, bool IsFirst = true, bool IsLast = true)
{
    /// <summary>The calls of hooks around it.</summary>
    public HookCalls FindCalls(InitTaskProtocol protocol)
    {
        var calls = HookTable.Find(protocol, Role, HasPostReturn);
        return new HookCalls(IsFirst ? calls.Before : null, IsLast ? calls.After : null, calls.Suspended);
    }
}
