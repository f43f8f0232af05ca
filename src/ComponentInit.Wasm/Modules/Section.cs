using System.Buffers;
using System.Diagnostics;

namespace ComponentInit.Wasm.Modules;

/// <summary>One section of a core module: its bytes as they stand in the file, or in pieces as an edit left them.</summary>
/// <param name="Id">Which section.</param>
/// <param name="Bytes">All its bytes: id, size and payload.</param>
/// <param name="HeaderLength">Length in bytes of id and size.</param>
/// <param name="Offset">Absolute offset in bytes of the first byte.</param>
/// <param name="Name">Name of a custom section, else null.</param>
/// <param name="ContentStart">Index in <paramref name="Bytes"/> where the content begins: behind the name for a custom section, else behind the header.</param>
[DebuggerDisplay("{Id} {Name,nq} at {Offset}, {Length} bytes")]
public sealed record Section(SectionId Id, ReadOnlySequence<byte> Bytes, int HeaderLength, long Offset, string? Name, int ContentStart)
{
    private byte[]? _joined;

    /// <summary>A section whose bytes are in one piece.</summary>
    /// <param name="id">Which section.</param>
    /// <param name="raw">All its bytes.</param>
    /// <param name="headerLength">Length in bytes of id and size.</param>
    /// <param name="offset">Absolute offset in bytes of the first byte.</param>
    /// <param name="name">Name of a custom section, else null.</param>
    /// <param name="contentStart">Index of the first byte of the content.</param>
    public Section(SectionId id, ReadOnlyMemory<byte> raw, int headerLength, long offset, string? name, int contentStart)
        : this(id, new ReadOnlySequence<byte>(raw), headerLength, offset, name, contentStart)
    {
    }

    /// <summary>Number of all its bytes.</summary>
    public long Length => Bytes.Length;

    /// <summary>All its bytes in one piece; those of several pieces are joined on first use.</summary>
    public ReadOnlyMemory<byte> Raw => Bytes.IsSingleSegment ? Bytes.First : _joined ??= Bytes.ToArray();

    /// <summary>The payload: everything behind the size.</summary>
    public ReadOnlyMemory<byte> Payload => Raw[HeaderLength..];

    /// <summary>Absolute offset in bytes of the payload.</summary>
    public long PayloadOffset => Offset + HeaderLength;

    /// <summary>The content: the payload, without the name of a custom section.</summary>
    public ReadOnlyMemory<byte> Content => Raw[ContentStart..];

    /// <summary>Absolute offset in bytes of the content.</summary>
    public long ContentOffset => Offset + ContentStart;
}
