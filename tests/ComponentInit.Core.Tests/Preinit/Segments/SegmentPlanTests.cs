using ComponentInit.Core.Preinit.Segments;
using ComponentInit.Runtime.Memories;
using ComponentInit.Wasm;
using CsCheck;
using Xunit;

namespace ComponentInit.Core.Tests.Preinit.Segments;

public sealed class SegmentPlanTests
{
    private static readonly SegmentEncoding First = new(0, Is64: false);

    [Theory]
    [InlineData(0, 1, 5)]
    [InlineData(63, 1, 5)]
    [InlineData(64, 127, 6)]
    [InlineData(64, 128, 7)]
    [InlineData(0x7FFF_FFFF, 1, 9)]
    [InlineData(0x8000_0000, 1, 9)]
    [InlineData(0xFFFF_FFFF, 1, 5)]
    public void The_header_of_a_segment_has_the_length_of_its_encoding(long start, long length, int expected) => Assert.Equal(expected, First.HeaderLength(start, length));

    [Fact]
    public void Runs_cover_every_byte_that_is_not_zero_and_no_separating_gap_is_too_small() => Gen.Byte[0, 255].Select(Gen.Int[0, 3], (value, zeros) => (value, zeros)).Array[0, 2000].Sample(
        items =>
        {
            byte[] memory = [.. items.SelectMany(item => Enumerable.Repeat((byte)0, item.zeros == 3 ? item.value : 0).Append(item.value))];
            var list = new RunList(First);
            var scanner = new NonZeroScanner(list);
            int half = memory.Length / 2;
            scanner.Scan(0, memory.AsSpan(0, half));
            scanner.Scan(half, memory.AsSpan(half));
            var runs = list.Finish();
            byte[] restored = new byte[memory.Length];
            foreach (var run in runs) memory.AsSpan((int)run.Start, (int)run.Length).CopyTo(restored.AsSpan((int)run.Start));
            Assert.Equal(memory, restored);
            Assert.Equal(memory.Count(value => value != 0), scanner.NonZeroBytes);
            Assert.All(runs.Zip(runs.Skip(1)), pair => Assert.True(pair.Second.Start - pair.First.End > First.HeaderLength(pair.Second.Start, 1)));
            Assert.All(runs, run => Assert.True(memory[run.Start] != 0 && memory[run.End - 1] != 0));
        },
        seed: "0000KOIPe5lk",
        iter: 300);

    [Fact]
    public void A_full_list_gives_up_its_smallest_gaps_and_loses_nothing()
    {
        var list = new RunList(First, capacity: 64);
        for (int i = 0; i < 1000; i++) list.Add(i * 100, (i * 100) + 1);
        var runs = list.Finish();
        Assert.InRange(runs.Count, 1, 64);
        Assert.Equal(0, runs[0].Start);
        Assert.Equal(99_901, runs[^1].End);
    }

    [Fact]
    public void Merging_gives_up_the_smallest_gaps_of_all_memories()
    {
        var merged = GapMerger.Merge([[new(0, 1), new(10, 1), new(100, 1)], [new(0, 1), new(20, 1)]], 4);
        Assert.Equal([new MemoryRange(0, 11), new MemoryRange(100, 1)], merged[0]);
        Assert.Equal([new MemoryRange(0, 1), new MemoryRange(20, 1)], merged[1]);
        var least = GapMerger.Merge([[new(0, 1), new(10, 1)], [new(0, 1), new(10, 1)]], 2);
        Assert.Equal([1, 1], least.Select(runs => runs.Count));
        var ties = GapMerger.Merge([[new(0, 1), new(10, 1), new(20, 1)]], 2);
        Assert.Equal([new MemoryRange(0, 1), new MemoryRange(10, 11)], ties[0]);
    }

    [Fact]
    public void A_sparse_span_gets_fewer_segments_than_a_dense_one()
    {
        var sparse = Enumerable.Range(0, 60_000).Select(i => new MemoryRange(i * 1000L, 1)).ToList();
        var dense = Enumerable.Range(0, 60_000).Select(i => new MemoryRange(i * 1000L, 800)).ToList();
        Assert.Equal(10_000, SegmentBudget.Fit([sparse], new SegmentOptions(), 0)[0].Count);
        Assert.Equal(50_000, SegmentBudget.Fit([dense], new SegmentOptions(), 0)[0].Count);
        Assert.Equal(20, SegmentBudget.Fit([dense], new SegmentOptions { MaxSegments = 25 }, 5)[0].Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_001)]
    public void A_number_of_segments_that_cannot_be_is_refused(int most)
    {
        List<List<MemoryRange>> memories = [[new(0, 1)], [new(0, 1)]];
        var error = Assert.Throws<WasmException>(() => SegmentBudget.Fit(memories, new SegmentOptions { MaxSegments = most }, 0));
        Assert.Equal(WasmErrorCode.OptionInvalid, error.Code);
    }

    [Fact]
    public void Aligned_runs_begin_and_end_at_pages_or_at_the_end_of_memory()
    {
        var aligned = PageAligner.Align([new(1, 1), new(4000, 200), new(20_000, 10)], 20_100);
        Assert.Equal([new MemoryRange(0, 8192), new MemoryRange(16_384, 3716)], aligned);
    }
}
