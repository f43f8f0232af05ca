namespace ComponentInit.Tool.Documents;

/// <summary>An export of an <see cref="ExportsDocument"/>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind"><c>func</c>, <c>table</c>, <c>memory</c>, <c>global</c> or <c>tag</c>.</param>
/// <param name="Type">Its type in the text format.</param>
/// <param name="Index">Its index in the index space of its kind.</param>
public sealed record ExportItem(string Name, string Kind, string Type, long Index);
