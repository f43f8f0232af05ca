namespace ComponentInit.Core.Snapshots.Comparison;

/// <summary>An import or export.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Type">Its kind and type.</param>
internal sealed record InterfaceItem(string Name, string Type);
