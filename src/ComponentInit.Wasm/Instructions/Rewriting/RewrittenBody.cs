namespace ComponentInit.Wasm.Instructions.Rewriting;

/// <summary>What a rewriter made of a body or a constant expression.</summary>
/// <param name="Bytes">The new bytes; the original ones where nothing changed.</param>
/// <param name="Offsets">Which byte was where.</param>
/// <param name="IsChanged">Whether anything changed.</param>
public readonly record struct RewrittenBody(ReadOnlyMemory<byte> Bytes, OffsetMap Offsets, bool IsChanged);
