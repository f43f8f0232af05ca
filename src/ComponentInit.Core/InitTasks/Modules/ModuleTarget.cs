using ComponentInit.Core.InitTasks.Protocols;

namespace ComponentInit.Core.InitTasks.Modules;

/// <summary>An export of a core module to wrap.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Function">Function index.</param>
/// <param name="Role">What it will be used for.</param>
/// <param name="Calls">The calls around it.</param>
internal sealed record ModuleTarget(string Name, uint Function, ExportRole Role, HookCalls Calls);
