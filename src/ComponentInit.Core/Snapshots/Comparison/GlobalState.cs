namespace ComponentInit.Core.Snapshots.Comparison;

/// <summary>The value that a global starts with.</summary>
/// <param name="Index">Index among the defined globals.</param>
/// <param name="Text">Its value as <see cref="GlobalReport"/> has it.</param>
internal sealed record GlobalState(int Index, string Text);
