using System.Text.Json.Nodes;

namespace ComponentInit.Tool.Documents;

/// <summary>A call of a <see cref="CallDocument"/>.</summary>
/// <param name="Call">As given on the command line.</param>
/// <param name="Results">Its results: integers and finite floats as JSON numbers, everything else as its text; of a component's function, the value as JSON.</param>
/// <param name="Text">Each result as text.</param>
public sealed record CallItem(string Call, JsonArray Results, IReadOnlyList<string> Text);
