namespace ComponentInit.Tool.Documents;

/// <summary>An export of an <see cref="ExportsDocument"/>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind"><c>func</c>, <c>table</c>, <c>memory</c>, <c>global</c> or <c>tag</c>; in a component also <c>type</c>, <c>value</c>, <c>instance</c>, <c>component</c> or <c>core module</c>.</param>
/// <param name="Type">Its type in the text format, or in WIT notation.</param>
/// <param name="Index">Its index in the index space of its kind; null for what an exported instance has in it.</param>
/// <param name="LiftedFrom">The core function that a component lifts to this one; null for everything else.</param>
public sealed record ExportItem(string Name, string Kind, string Type, long? Index, string? LiftedFrom);
