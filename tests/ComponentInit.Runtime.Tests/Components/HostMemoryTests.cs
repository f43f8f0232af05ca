using ComponentInit.Runtime.Components;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Memories;
using ComponentInit.Runtime.Traps;
using Xunit;

namespace ComponentInit.Runtime.Tests.Components;

public sealed class HostMemoryTests
{
    private const string Memories = """
        (component
          (core module $a (memory 1) (data (i32.const 8) "first"))
          (core module $b
            (memory $m 2 65536) (memory $n 3)
            (data (memory $n) (i32.const 0) "third")
            (func (export "store") (param i32 i32) (i32.store8 $m (local.get 0) (local.get 1)))
            (func (export "load") (param i32) (result i32) (i32.load8_u $m (local.get 0)))
            (func (export "grow") (param i32) (result i32) (memory.grow $m (local.get 0))))
          (core instance $i (instantiate $a))
          (core instance $j (instantiate $b))
          (func (export "store") (param "at" u32) (param "value" u32) (canon lift (core func $j "store")))
          (func (export "load") (param "at" u32) (result u32) (canon lift (core func $j "load")))
          (func (export "grow") (param "pages" u32) (result s32) (canon lift (core func $j "grow"))))
        """;

    public static TheoryData<bool, WasmCompiler> Variants
    {
        get
        {
            var variants = new TheoryData<bool, WasmCompiler>();
            foreach (bool reserves in HostMemories.CanReserve ? new[] { true, false } : [false])
            {
                variants.Add(reserves, WasmCompiler.Winch);
                variants.Add(reserves, WasmCompiler.Cranelift);
            }

            return variants;
        }
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void MemoriesAreSeenInTheOrderOfInstantiation(bool reserves, WasmCompiler compiler)
    {
        using var guest = new GuestComponent(Memories, compiler, reserves);
        using ComponentRun run = guest.Start();

        Assert.Equal([1L << 16, 2L << 16, 3L << 16], run.Memories.Select(memory => memory.ByteLength));
        Assert.True(run.Memories[0].Slice(8, 5).SequenceEqual("first"u8));
        Assert.True(run.Memories[2].Slice(0, 5).SequenceEqual("third"u8));
        Assert.All(run.Memories, memory => Assert.Equal(1L << 16, memory.PageSize));
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void ViewsFollowTheGuest(bool reserves, WasmCompiler compiler)
    {
        using var guest = new GuestComponent(Memories, compiler, reserves);
        using ComponentRun run = guest.Start();
        ReadOnlyMemory<byte> view = run.Memories[1].AsMemory(100, 1);

        run.Call("store(100, 42)");
        Assert.Equal(42, view.Span[0]);
        Assert.Equal("2", run.Call("grow(3000)")!.ToString());
        run.Call("store(131072, 7)");

        Assert.Equal(3002L << 16, run.Memories[1].ByteLength);
        Assert.Equal(7, run.Memories[1].Slice(131072, 1)[0]);
        Assert.Equal("42", run.Call("load(100)")!.ToString());
        Assert.Equal(42, view.Span[0]);
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void AccessBeyondTheEndTraps(bool reserves, WasmCompiler compiler)
    {
        using var guest = new GuestComponent(Memories, compiler, reserves);
        using ComponentRun run = guest.Start();
        run.Call("store(131071, 1)");

        WasmTrapException error = Assert.Throws<WasmTrapException>(() => run.Call("load(131072)"));

        Assert.Contains("out of bounds", error.Cause, StringComparison.Ordinal);
        Assert.Equal(1, run.Memories[1].Slice(131071, 1)[0]);
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void ALimitOnMemoryHolds(bool reserves, WasmCompiler compiler)
    {
        using var guest = new GuestComponent(Memories, compiler, reserves);
        using ComponentRun run = guest.Start(new ComponentRunOptions { Limits = new GuestLimits { MaxMemoryBytes = 1 << 20 } });

        Assert.False(run.MemoryGrowthDenied);
        Assert.Equal("-1", run.Call("grow(100)")!.ToString());
        Assert.True(run.MemoryGrowthDenied);
    }

    [Fact]
    public void TouchedRangesAreSmall()
    {
        Assert.SkipUnless(HostMemories.CanReserve, "needs a system that tells which pages exist");
        using var guest = new GuestComponent(Memories);
        using ComponentRun run = guest.Start();
        run.Call("grow(60000)");
        run.Call("store(2000000000, 1)");

        IReadOnlyList<MemoryRange> ranges = run.Memories[1].TouchedRanges();

        Assert.Contains(ranges, range => range.Start <= 2_000_000_000 && range.End > 2_000_000_000);
        Assert.True(ranges.Sum(range => range.Length) < 1 << 20);
    }

    [Fact]
    public void ABlockMovesBeyondItsReservation()
    {
        Assert.SkipUnless(HostMemories.CanReserve, "needs Linux");
        using ReservedMemoryBlock block = ReservedMemoryBlock.TryCreate(5000, 1 << 16, 1 << 16)!;
        nint start = block.Start;
        Write(block, 4999, 3);

        Assert.True(block.TryGrow(1 << 20));

        Assert.NotEqual(start, block.Start);
        Assert.Equal(3, Read(block, 4999));
        Assert.Equal(0, Read(block, (1 << 20) - 1));
    }

    [Fact]
    public void MemoriesEndWithTheRun()
    {
        using var guest = new GuestComponent(Memories);
        ComponentRun run = guest.Start();
        HostMemory memory = run.Memories[0];
        ReadOnlyMemory<byte> view = memory.AsMemory(0, 1);
        run.Dispose();

        Assert.Throws<ObjectDisposedException>(() => memory.ByteLength);
        Assert.Throws<ObjectDisposedException>(() => view.Span.Length);
    }

    private static unsafe void Write(ReservedMemoryBlock block, int at, byte value) => ((byte*)block.Start)[at] = value;

    private static unsafe byte Read(ReservedMemoryBlock block, int at) => ((byte*)block.Start)[at];
}
