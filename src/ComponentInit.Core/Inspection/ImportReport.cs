namespace ComponentInit.Core.Inspection;

/// <summary>An import of a binary.</summary>
/// <param name="Module">The module or interface it is imported from; empty for what a component imports under a name alone.</param>
/// <param name="Name">Its name there.</param>
/// <param name="Kind"><c>func</c>, <c>table</c>, <c>memory</c>, <c>global</c> or <c>tag</c>; in a component also <c>type</c>, <c>value</c>, <c>instance</c>, <c>component</c> or <c>core module</c>.</param>
/// <param name="Type">Its type, in the spelling of the text format or in WIT notation.</param>
/// <param name="Index">Index in the index space of its kind; null for what an imported instance has in it.</param>
/// <param name="Path">The file of the binary, or null.</param>
public sealed record ImportReport(string Module, string Name, string Kind, string Type, uint? Index, string? Path)
{
    /// <inheritdoc/>
    public override string ToString() => $"{(Module.Length == 0 ? "" : Module + ".")}{Name}: {Type}";
}
