namespace ComponentInit.Wasm.Tests.Conformance;

/// <summary>Makes damaged modules out of good ones.</summary>
internal static class ModuleMutator
{
    private const int LargestCount = 6;

    private static ReadOnlySpan<byte> Interesting => [0x00, 0x01, 0x0B, 0x40, 0x63, 0x64, 0x7F, 0x80, 0xFB, 0xFC, 0xFD, 0xFE, 0xFF];

    /// <summary>A damaged copy of one of the modules, the same for the same seed.</summary>
    internal static byte[] Mutate(byte[][] modules, int seed)
    {
        var random = new DeterministicRandom((ulong)seed);
        List<byte> bytes = [.. modules[random.Below(modules.Length)]];
        for (int left = 1 + random.Below(LargestCount); left > 0 && bytes.Count > 9; left--) Damage(bytes, modules, ref random);
        return [.. bytes];
    }

    private static void Damage(List<byte> bytes, byte[][] modules, ref DeterministicRandom random)
    {
        int at = 8 + random.Below(bytes.Count - 8);
        switch (random.Below(7))
        {
            case 0: bytes[at] ^= (byte)(1 << random.Below(8)); break;
            case 1: bytes[at] = Interesting[random.Below(Interesting.Length)]; break;
            case 2: bytes[at] = (byte)random.Below(256); break;
            case 3: bytes.Insert(at, Interesting[random.Below(Interesting.Length)]); break;
            case 4: bytes.RemoveRange(at, Math.Min(1 + random.Below(4), bytes.Count - at)); break;
            case 5: bytes.RemoveRange(at, bytes.Count - at); break;
            default: Splice(bytes, at, modules[random.Below(modules.Length)], ref random); break;
        }
    }

    private static void Splice(List<byte> bytes, int at, byte[] donor, ref DeterministicRandom random)
    {
        int start = random.Below(donor.Length);
        int length = Math.Min(1 + random.Below(32), donor.Length - start);
        bytes.InsertRange(at, donor[start..(start + length)]);
    }
}
