namespace ComponentInit.Runtime.Engines;

/// <summary>An export of a core module.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
public sealed record CoreExport(string Name, CoreExternKind Kind);
