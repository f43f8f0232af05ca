namespace ComponentInit.Core.InitTasks.Components;

/// <summary>An export of a core module that a component instantiates.</summary>
/// <param name="Instance">Core instance index of the instantiation.</param>
/// <param name="Name">Name of the export.</param>
internal sealed record CoreExportKey(uint Instance, string Name)
{
    /// <summary>Compares by instance, then by name.</summary>
    public static int Compare(CoreExportKey left, CoreExportKey right) =>
        left.Instance != right.Instance ? left.Instance.CompareTo(right.Instance) : string.CompareOrdinal(left.Name, right.Name);

    /// <inheritdoc/>
    public override string ToString() => $"{Name} of core instance {Instance}";
}
