namespace ComponentInit.Core.Inspection;

/// <summary>An export of a binary.</summary>
/// <param name="Name">Its name; in a component with the interface it belongs to.</param>
/// <param name="Kind"><c>func</c>, <c>table</c>, <c>memory</c>, <c>global</c> or <c>tag</c>; in a component also <c>type</c>, <c>value</c>, <c>instance</c>, <c>component</c> or <c>core module</c>.</param>
/// <param name="Type">Its type, in the spelling of the text format or in WIT notation.</param>
/// <param name="Index">Index in the index space of its kind; null for what an exported instance has in it.</param>
/// <param name="Path">The file of the binary, or null.</param>
public sealed record ExportReport(string Name, string Kind, string Type, uint? Index, string? Path)
{
    /// <summary>The core function that a component lifts to this one, such as <c>core module 0 "greet"</c>; null for everything else.</summary>
    public string? LiftedFrom { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Type}";
}
