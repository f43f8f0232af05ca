using System.Buffers;

namespace ComponentInit.Core.Binaries;

/// <summary>The bytes of a binary: in pieces for as long as that is enough, in one piece from the moment that somebody needs it.</summary>
internal sealed class BinaryContent
{
    private volatile Pieces _pieces;

    /// <summary>Holds bytes.</summary>
    public BinaryContent(ReadOnlySequence<byte> bytes) => _pieces = new Pieces(bytes);

    /// <summary>The bytes, in as many pieces as they are in now.</summary>
    public ReadOnlySequence<byte> Sequence => _pieces.Bytes;

    /// <summary>The bytes in one piece. The pieces are let go, so that there are not two copies for longer than the joining takes.</summary>
    public ReadOnlyMemory<byte> Memory
    {
        get
        {
            var pieces = _pieces;
            if (!pieces.Bytes.IsSingleSegment) _pieces = pieces = new Pieces(new ReadOnlySequence<byte>(pieces.Bytes.ToArray()));
            return pieces.Bytes.First;
        }
    }

    private sealed record Pieces(ReadOnlySequence<byte> Bytes);
}
