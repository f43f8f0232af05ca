namespace ComponentInit.Tool.Documents;

/// <summary>A step of a <see cref="PreinitDocument"/>.</summary>
/// <param name="Name">Its name in lower case, such as <c>compile</c>.</param>
/// <param name="Milliseconds">How long it took.</param>
public sealed record PhaseItem(string Name, double Milliseconds);
