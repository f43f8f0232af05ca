namespace ComponentInit.Wasm.Modules;

/// <summary>An active data segment whose address is a constant.</summary>
/// <param name="Memory">Index of its memory.</param>
/// <param name="Start">Address of its first byte.</param>
/// <param name="Bytes">Its bytes.</param>
internal readonly record struct AddressedSegment(uint Memory, long Start, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The address behind its last byte.</summary>
    public long End => Start + Bytes.Length;
}
