namespace ComponentInit.Core.Snapshots.Comparison;

/// <summary>A text with a name.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Text">What it says; null for nothing.</param>
internal sealed record NamedText(string Name, string? Text);
