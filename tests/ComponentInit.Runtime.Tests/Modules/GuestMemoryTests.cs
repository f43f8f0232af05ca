using ComponentInit.Runtime.Memories;
using Xunit;

namespace ComponentInit.Runtime.Tests.Modules;

public sealed class GuestMemoryTests
{
    private const string Sparse = """
        (module (memory (export "m") i64 65536) (data (i64.const 16) "abc")
          (func (export "touch") (i64.store8 (i64.const 0xFFFFFFFF) (i64.const 7)) (i64.store8 (i64.const 0xA0000000) (i64.const 9))))
        """;

    [Fact]
    public void SeesBytesBeyondTwoGigabytesWithoutACopy()
    {
        using var guest = Guest.Started(Sparse);
        guest.Run.Call("touch");
        var memory = guest.Run.GetMemory("m");
        Assert.Equal(1L << 32, memory.ByteLength);
        Assert.Equal(65536, memory.PageSize);
        Assert.Equal("abc"u8.ToArray(), memory.Slice(16, 3).ToArray());
        Assert.Equal([0, 7], memory.Slice(0xFFFFFFFE, 2).ToArray());
        Assert.Equal([9], memory.AsMemory(0xA0000000, 1).ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => memory.Slice(0xFFFFFFFF, 2).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => memory.Slice(-1, 1).Length);
    }

    [Fact]
    public void KnowsWhichPagesWereTouched()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells which pages exist.");
        using var guest = Guest.Started(Sparse);
        guest.Run.Call("touch");
        var touched = guest.Run.GetMemory("m").TouchedRanges();
        Assert.Contains(touched, range => Holds(range, 0xFFFFFFFF));
        Assert.Contains(touched, range => Holds(range, 0xA0000000));
        Assert.InRange(touched.Sum(range => range.Length), 1, 16 << 20);
        Assert.Equal(touched.OrderBy(range => range.Start), touched);
    }

    [Fact]
    public void APieceOfAnEndedRunCannotBeRead()
    {
        ReadOnlyMemory<byte> piece;
        using (var guest = Guest.Started(Sparse))
            piece = guest.Run.GetMemory("m").AsMemory(16, 3);
        Assert.Throws<ObjectDisposedException>(() => piece.Span.Length);
    }

    private static bool Holds(MemoryRange range, long offset) => range.Start <= offset && offset < range.End;
}
