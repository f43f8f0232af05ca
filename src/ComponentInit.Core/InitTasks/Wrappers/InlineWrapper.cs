namespace ComponentInit.Core.InitTasks.Wrappers;

/// <summary>A wrapper that was added to a module.</summary>
/// <param name="Function">Its function index.</param>
/// <param name="Name">Its name for people.</param>
internal sealed record InlineWrapper(uint Function, string Name);
