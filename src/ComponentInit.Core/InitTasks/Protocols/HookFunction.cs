namespace ComponentInit.Core.InitTasks.Protocols;

/// <summary>A hook in the index space of a module.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Index">Function index.</param>
internal sealed record HookFunction(string Name, uint Index);
