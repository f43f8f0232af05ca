namespace ComponentInit.Core.Inspection;

/// <summary>An import of a binary.</summary>
/// <param name="Module">The module or interface it is imported from.</param>
/// <param name="Name">Its name there.</param>
/// <param name="Kind"><c>func</c>, <c>table</c>, <c>memory</c>, <c>global</c> or <c>tag</c>; in a component also what components import.</param>
/// <param name="Type">Its type, in the spelling of the text format or in WIT notation.</param>
/// <param name="Index">Index in the index space of its kind.</param>
/// <param name="Path">The file of the binary, or null.</param>
public sealed record ImportReport(string Module, string Name, string Kind, string Type, uint Index, string? Path);
