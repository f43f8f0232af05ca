namespace ComponentInit.Core.Inspection;

/// <summary>An export of a binary.</summary>
/// <param name="Name">Its name; in a component with the interface it belongs to.</param>
/// <param name="Kind"><c>func</c>, <c>table</c>, <c>memory</c>, <c>global</c> or <c>tag</c>; in a component also what components export.</param>
/// <param name="Type">Its type, in the spelling of the text format or in WIT notation.</param>
/// <param name="Index">Index in the index space of its kind.</param>
/// <param name="Path">The file of the binary, or null.</param>
public sealed record ExportReport(string Name, string Kind, string Type, uint Index, string? Path);
