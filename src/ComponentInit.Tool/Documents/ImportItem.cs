namespace ComponentInit.Tool.Documents;

/// <summary>An import of an <see cref="ImportsDocument"/>.</summary>
/// <param name="Module">Name of the module it is from.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind"><c>func</c>, <c>table</c>, <c>memory</c>, <c>global</c> or <c>tag</c>.</param>
/// <param name="Type">Its type in the text format.</param>
/// <param name="Index">Its index in the index space of its kind.</param>
public sealed record ImportItem(string Module, string Name, string Kind, string Type, long Index);
