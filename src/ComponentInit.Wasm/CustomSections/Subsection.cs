namespace ComponentInit.Wasm.CustomSections;

/// <summary>A subsection of a custom section, undecoded.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Payload">Its bytes, without id and size.</param>
/// <param name="Offset">Absolute offset of the payload in its file.</param>
public sealed record Subsection(byte Id, ReadOnlyMemory<byte> Payload, long Offset);
