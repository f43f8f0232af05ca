using System.Buffers.Binary;

namespace ComponentInit.Runtime.Wasi;

/// <summary>Bytes that look random and are the same in every run (SplitMix64). Never all zero: there are guests that ask again until they are not.</summary>
/// <param name="seed">Where to start.</param>
internal sealed class SteadyRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Fills a buffer.</summary>
    public void Fill(Span<byte> bytes)
    {
        Span<byte> word = stackalloc byte[sizeof(ulong)];
        for (int i = 0; i < bytes.Length; i += sizeof(ulong))
        {
            BinaryPrimitives.WriteUInt64LittleEndian(word, Next());
            word[..Math.Min(sizeof(ulong), bytes.Length - i)].CopyTo(bytes[i..]);
        }

        if (bytes.Length > 0 && !bytes.ContainsAnyExcept((byte)0))
            bytes[0] = 1;
    }

    private ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
