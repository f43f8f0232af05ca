using System.Buffers;

namespace ComponentInit.Wasm.Binary;

/// <summary>Joins pieces of memory into one sequence without a copy.</summary>
public static class SequenceBuilder
{
    /// <summary>Joins pieces in their order; empty ones are left out.</summary>
    public static ReadOnlySequence<byte> Join(IEnumerable<ReadOnlyMemory<byte>> pieces)
    {
        Piece? first = null;
        Piece? last = null;
        foreach (var piece in pieces)
        {
            if (piece.IsEmpty) continue;
            last = last is null ? first = new Piece(piece, 0) : last.Append(piece);
        }

        return first is null ? ReadOnlySequence<byte>.Empty : new ReadOnlySequence<byte>(first, 0, last!, last!.Memory.Length);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, long start)
        {
            Memory = memory;
            RunningIndex = start;
        }

        public Piece Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Piece(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
