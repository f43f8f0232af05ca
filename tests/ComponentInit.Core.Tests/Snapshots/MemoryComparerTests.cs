using ComponentInit.Core.Snapshots;
using ComponentInit.Core.Snapshots.Comparison;
using CsCheck;
using Xunit;

namespace ComponentInit.Core.Tests.Snapshots;

public sealed class MemoryComparerTests
{
    private const int Size = 3 * PageHash.Bytes;

    private static readonly Gen<(int Start, byte[] Bytes)[]> Segments =
        Gen.Select(Gen.OneOf(Gen.Int[0, 200], Gen.Int[PageHash.Bytes - 100, PageHash.Bytes + 100], Gen.Int[0, Size - 101]), Gen.Byte[0, 1].Array[0, 100]).Array[0, 6];

    [Fact]
    public void Ranges_cover_all_that_differs_and_nothing_far_from_it() => Gen.Select(Segments, Segments).Sample(sides =>
    {
        byte[] left = Flatten(sides.Item1);
        byte[] right = Flatten(sides.Item2);
        var ranges = MemoryComparer.Compare(Content(sides.Item1), Content(sides.Item2), CancellationToken.None).ToList();
        long last = -32;
        bool[] covered = new bool[Size];
        foreach (var (start, length) in ranges)
        {
            Assert.True(start - last >= 32);
            Assert.NotEqual(left[start], right[start]);
            Assert.NotEqual(left[start + length - 1], right[start + length - 1]);
            Array.Fill(covered, true, (int)start, (int)length);
            last = start + length;
        }

        for (int i = 0; i < Size; i++) Assert.True(covered[i] || left[i] == right[i]);
    }, seed: "0000KOIKe5Y1", iter: 300);

    [Fact]
    public void A_page_has_the_hash_of_its_bytes() => Segments.Sample(segments =>
    {
        byte[] bytes = Flatten(segments);
        var content = Content(segments);
        for (int page = 0; page < 3; page++)
            Assert.Equal(PageHash.Compute(bytes.AsSpan(page * PageHash.Bytes, PageHash.Bytes)), content.HashOf(page));
    }, seed: "0000KOIKe5Y1", iter: 100);

    private static SegmentContent Content(IEnumerable<(int Start, byte[] Bytes)> segments)
    {
        var content = new SegmentContent();
        foreach (var (start, bytes) in segments) content.Add(start, bytes);
        return content;
    }

    private static byte[] Flatten(IEnumerable<(int Start, byte[] Bytes)> segments)
    {
        byte[] memory = new byte[Size];
        foreach (var (start, bytes) in segments) bytes.CopyTo(memory, start);
        return memory;
    }
}
