namespace ComponentInit.Core.InitTasks.Components;

/// <summary>An argument of a core instantiation.</summary>
/// <param name="Instance">Core instance index of the instantiation.</param>
/// <param name="Argument">Name of the argument.</param>
internal sealed record ArgumentKey(uint Instance, string Argument);
