using ComponentInit.Core.InitTasks.Protocols;

namespace ComponentInit.Core.InitTasks;

/// <summary>An export of a core module that is wrapped.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Instance">The core instance of a component that it is an export of, such as <c>core instance 2</c>; null in a core module.</param>
/// <param name="Role">What it is used for.</param>
/// <param name="Calls">The calls around it.</param>
/// <param name="Mode">Where its wrapper is.</param>
public sealed record WrappedExport(string Name, string? Instance, ExportRole Role, HookCalls Calls, WrapMode Mode);
