using ComponentInit.Core.InitTasks.Protocols;

namespace ComponentInit.Core.InitTasks.Wrappers;

/// <summary>What makes two wrappers of a module the same.</summary>
/// <param name="Original">Function index of the original.</param>
/// <param name="Calls">The calls around it.</param>
internal sealed record WrapperKey(uint Original, HookCalls Calls);
