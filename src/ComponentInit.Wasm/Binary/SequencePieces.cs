using System.Buffers;

namespace ComponentInit.Wasm.Binary;

/// <summary>Sequences as pieces and as one piece.</summary>
internal static class SequencePieces
{
    /// <summary>The pieces of a sequence in order.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Pieces(this ReadOnlySequence<byte> sequence)
    {
        foreach (var piece in sequence) yield return piece;
    }

    /// <summary>The bytes of a sequence in one piece; copied only when they are in several.</summary>
    public static ReadOnlyMemory<byte> Contiguous(this ReadOnlySequence<byte> sequence) => sequence.IsSingleSegment ? sequence.First : sequence.ToArray();

    /// <summary>Whether two sequences are the same stretch of the same memory.</summary>
    public static bool IsSameAs(this ReadOnlySequence<byte> sequence, ReadOnlySequence<byte> other) =>
        sequence.Start.Equals(other.Start) && sequence.End.Equals(other.End);
}
