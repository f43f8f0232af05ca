namespace ComponentInit.Core.InitTasks.Components;

/// <summary>An export of a core module that a component instantiates.</summary>
/// <param name="Instance">Core instance index of the instantiation.</param>
/// <param name="Name">Name of the export.</param>
internal readonly record struct CoreExportKey(uint Instance, string Name)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Name} of core instance {Instance}";
}
