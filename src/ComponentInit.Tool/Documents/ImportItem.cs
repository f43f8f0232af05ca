namespace ComponentInit.Tool.Documents;

/// <summary>An import of an <see cref="ImportsDocument"/>.</summary>
/// <param name="Module">Name of the module or interface it is from; empty for what a component imports under a name alone.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind"><c>func</c>, <c>table</c>, <c>memory</c>, <c>global</c> or <c>tag</c>; in a component also <c>type</c>, <c>value</c>, <c>instance</c>, <c>component</c> or <c>core module</c>.</param>
/// <param name="Type">Its type in the text format, or in WIT notation.</param>
/// <param name="Index">Its index in the index space of its kind; null for what an imported instance has in it.</param>
public sealed record ImportItem(string Module, string Name, string Kind, string Type, long? Index);
