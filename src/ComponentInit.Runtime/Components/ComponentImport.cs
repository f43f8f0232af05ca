namespace ComponentInit.Runtime.Components;

/// <summary>Something that a component imports.</summary>
/// <param name="Instance">Name of the imported instance it is in, such as <c>wasi:cli/environment@0.2.3</c>; null for the component itself.</param>
/// <param name="Name">Its name there.</param>
/// <param name="Kind">What it is.</param>
public sealed record ComponentImport(string? Instance, string Name, ComponentItemKind Kind)
{
    /// <summary>The whole name: <c>wasi:cli/environment@0.2.3#get-arguments</c>.</summary>
    public string FullName => Instance is null ? Name : $"{Instance}#{Name}";
}
