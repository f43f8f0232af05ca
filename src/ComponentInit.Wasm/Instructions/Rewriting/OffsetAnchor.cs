namespace ComponentInit.Wasm.Instructions.Rewriting;

/// <summary>From here to the next anchor, old and new bytes run in parallel.</summary>
/// <param name="Old">Index of a byte in the old body.</param>
/// <param name="New">Index of the same byte in the new body.</param>
public readonly record struct OffsetAnchor(int Old, int New);
