namespace ComponentInit.Runtime.Engines;

/// <summary>An import of a core module.</summary>
/// <param name="Module">Name of the module it comes from.</param>
/// <param name="Name">Its name there.</param>
/// <param name="Kind">What it is.</param>
public sealed record CoreImport(string Module, string Name, CoreExternKind Kind)
{
    /// <summary>The name for people: <c>module#name</c>.</summary>
    public override string ToString() => $"{Module}#{Name}";
}
