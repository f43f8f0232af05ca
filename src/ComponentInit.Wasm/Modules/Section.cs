using System.Diagnostics;

namespace ComponentInit.Wasm.Modules;

/// <summary>One section of a core module: its bytes as they stand in the file.</summary>
/// <param name="Id">Which section.</param>
/// <param name="Raw">All its bytes: id, size and payload.</param>
/// <param name="HeaderLength">Length in bytes of id and size.</param>
/// <param name="Offset">Absolute offset in bytes of the first byte of <paramref name="Raw"/>.</param>
/// <param name="Name">Name of a custom section, else null.</param>
/// <param name="ContentStart">Index in <paramref name="Raw"/> where the content begins: behind the name for a custom section, else behind the header.</param>
[DebuggerDisplay("{Id} {Name,nq} at {Offset}, {Raw.Length} bytes")]
public sealed record Section(SectionId Id, ReadOnlyMemory<byte> Raw, int HeaderLength, long Offset, string? Name, int ContentStart)
{
    /// <summary>The payload: everything behind the size.</summary>
    public ReadOnlyMemory<byte> Payload => Raw[HeaderLength..];

    /// <summary>Absolute offset in bytes of the payload.</summary>
    public long PayloadOffset => Offset + HeaderLength;

    /// <summary>The content: the payload, without the name of a custom section.</summary>
    public ReadOnlyMemory<byte> Content => Raw[ContentStart..];

    /// <summary>Absolute offset in bytes of the content.</summary>
    public long ContentOffset => Offset + ContentStart;
}
