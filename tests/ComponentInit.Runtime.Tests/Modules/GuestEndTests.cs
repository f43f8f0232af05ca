using ComponentInit.Runtime.Caching;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Modules;
using ComponentInit.Runtime.Traps;
using ComponentInit.Runtime.Wasi;
using ComponentInit.Wasm;
using Xunit;

namespace ComponentInit.Runtime.Tests.Modules;

/// <summary>The ways in which a guest is ended from outside.</summary>
public sealed class GuestEndTests
{
    private const string Endless = """(module (func $spin (loop br 0)) (func (export "f") call $spin) (func (export "g") (result i32) i32.const 5))""";

    /// <summary>Waits in the host: for a callback of ours, or a minute for the monotonic clock.</summary>
    private const string Waiter = """
        (module (import "wasi_snapshot_preview1" "poll_oneoff" (func $poll (param i32 i32 i32 i32) (result i32)))
          (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
          (memory (export "memory") 1) (data (i32.const 16) "\01") (data (i32.const 256) "\00\00\00\00\01")
          (func $start (i64.store (i32.const 24) (i64.const 60000000000))) (start $start)
          (func (export "write") (drop (call $write (i32.const 1) (i32.const 256) (i32.const 1) (i32.const 128))))
          (func (export "sleep") (drop (call $poll (i32.const 0) (i32.const 64) (i32.const 1) (i32.const 128)))))
        """;

    [Fact]
    public async Task ACancelledTokenEndsAnEndlessLoopAndTheRunCanGoOn()
    {
        using var guest = Guest.Started(Endless);
        using var source = new CancellationTokenSource();
        var call = Task.Run(() => guest.Run.Call("f", [], source.Token));
        await source.CancelAsync();
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal(source.Token, error.CancellationToken);
        Assert.Equal(5, guest.Run.Call("g")[0].AsI32);
    }

    [Fact]
    public async Task AGuestThatWaitsInTheHostIsLeftToItself()
    {
        using var entered = new SemaphoreSlim(0);
        using var release = new SemaphoreSlim(0);
        var wasi = new WasiOptions
        {
            StandardOutput = _ =>
            {
                entered.Release();
                release.Wait();
            },
        };
        using var guest = Guest.Started(Waiter, new CoreRunOptions { Wasi = wasi });
        using var source = new CancellationTokenSource();
        var call = Task.Run(() => guest.Run.Call("write", [], source.Token));
        await entered.WaitAsync(TestContext.Current.CancellationToken);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Throws<InvalidOperationException>(() => guest.Run.Call("write"));
        Assert.Throws<InvalidOperationException>(() => guest.Run.GetMemory("memory").ByteLength);
        release.Release();
    }

    [Fact]
    public void ATimeoutEndsTheWaitForASleepingGuestToo()
    {
        using var guest = Guest.Started(
            Waiter, new CoreRunOptions { Wasi = new WasiOptions { HostClocks = true }, Limits = new GuestLimits { Timeout = TimeSpan.FromMilliseconds(50) } });
        Assert.Equal(WasmErrorCode.PreinitLimitExceeded, Assert.Throws<WasmTrapException>(() => guest.Run.Call("sleep")).Code);
    }

    [Fact]
    public void ATokenThatIsCancelledAlreadyRunsNothing()
    {
        using var guest = Guest.Started(Endless);
        Assert.ThrowsAny<OperationCanceledException>(() => guest.Run.Call("g", [], new CancellationToken(canceled: true)));
    }

    [Fact]
    public void ATimeoutIsALimitAndSaysWhereTheGuestWas()
    {
        using var guest = Guest.Started(Endless, new CoreRunOptions { Limits = new GuestLimits { Timeout = TimeSpan.FromMilliseconds(50) } });
        var error = Assert.Throws<WasmTrapException>(() => guest.Run.Call("f"));
        Assert.Equal(WasmErrorCode.PreinitLimitExceeded, error.Code);
        Assert.Contains("--timeout", error.Cause, StringComparison.Ordinal);
        Assert.Equal("spin", error.Frames[0].FunctionName);
        Assert.Equal(5, guest.Run.Call("g")[0].AsI32);
    }

    [Fact]
    public void AnEndlessStartSectionEndsToo()
    {
        using var guest = new Guest(
            "(module (func $s (loop br 0)) (start $s))", new CoreRunOptions { Limits = new GuestLimits { Timeout = TimeSpan.FromMilliseconds(50) } });
        Assert.Equal(WasmErrorCode.PreinitLimitExceeded, Assert.Throws<WasmTrapException>(() => guest.Run.Instantiate()).Code);
    }

    [Fact]
    public async Task EndingOneRunLeavesAnotherOneOnTheSameEngineAlone()
    {
        using var engine = new WasmEngine(new EngineOptions { Cache = CodeCacheOptions.Off });
        using var module = engine.CompileModule(WatParser.ToBinary("""
            (module (global $stop (mut i32) (i32.const 0))
              (func (export "spin") (loop br 0))
              (func (export "count") (param i64) (result i64) (local i64)
                (loop (local.set 1 (i64.add (local.get 1) (i64.const 1))) (br_if 0 (i64.lt_u (local.get 1) (local.get 0)))) local.get 1))
            """));
        using var first = new CoreRun(module, new CoreRunOptions { Limits = new GuestLimits { Timeout = TimeSpan.FromMilliseconds(20) } });
        using var second = new CoreRun(module);
        first.Instantiate();
        second.Instantiate();
        var counting = Task.Run(() => second.Call("count", [CoreValue.FromI64(400_000_000)]));
        while (!counting.IsCompleted)
            Assert.Throws<WasmTrapException>(() => first.Call("spin"));
        Assert.Equal(400_000_000, (await counting)[0].AsI64);
    }

    [Theory]
    [InlineData(64 * 1024)]
    [InlineData(8 * 1024 * 1024)]
    public void EndlessRecursionMeetsTheStackLimit(int bytes)
    {
        using var guest = Guest.Started(
            """(module (func $f (export "f") (param i64) (call $f (i64.add (local.get 0) (i64.const 1)))))""",
            engine: new EngineOptions { MaxStackBytes = bytes, Cache = CodeCacheOptions.Off });
        var error = Assert.Throws<WasmTrapException>(() => guest.Run.Call("f", [CoreValue.FromI64(0)]));
        Assert.Equal(WasmErrorCode.PreinitLimitExceeded, error.Code);
        Assert.Contains($"{bytes} bytes", error.Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(64 * 1024 - 1)]
    [InlineData(int.MaxValue)]
    public void AStackOutOfRangeIsRefused(int bytes) =>
        Assert.Equal(WasmErrorCode.OptionInvalid, Assert.Throws<WasmException>(() => new WasmEngine(new EngineOptions { MaxStackBytes = bytes })).Code);

    [Fact]
    public void WinchDoesNotOptimise() => Assert.Equal(
        WasmErrorCode.OptionInvalid, Assert.Throws<WasmException>(() => new WasmEngine(new EngineOptions { Compiler = WasmCompiler.Winch, Optimize = true })).Code);

    [Fact]
    public void TheLargestStackCanBeMade()
    {
        using var guest = Guest.Started(
            """(module (func (export "f") (result i32) i32.const 1))""", engine: new EngineOptions { MaxStackBytes = EngineOptions.LargestStackBytes, Cache = CodeCacheOptions.Off });
        Assert.Equal(1, guest.Run.Call("f")[0].AsI32);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void ATimeoutThatIsNoneIsRefused(int milliseconds) => Assert.Equal(WasmErrorCode.OptionInvalid, Assert.Throws<WasmException>(
        () => Guest.Started(Endless, new CoreRunOptions { Limits = new GuestLimits { Timeout = TimeSpan.FromMilliseconds(milliseconds) } })).Code);

    [Fact]
    public void AMemoryThatBeginsBeyondTheLimitIsRefused()
    {
        using var guest = new Guest("(module (memory 4))", new CoreRunOptions { Limits = new GuestLimits { MaxMemoryBytes = 3 * 65536 } });
        var error = Assert.Throws<WasmTrapException>(() => guest.Run.Instantiate());
        Assert.Equal(WasmErrorCode.PreinitLimitExceeded, error.Code);
        Assert.Contains("--max-memory", error.Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unreachable")]
    [InlineData("(call $abort)")]
    [InlineData("(call $exit (i32.const 1))")]
    public void AGuestThatEndsForWantOfMemoryMetTheLimit(string end)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "denied growth is noticed on Linux only");
        using var guest = Guest.Started(
            $$"""
            (module (import "env" "abort" (func $abort)) (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32))) (memory (export "m") 1)
              (func $f (export "f") (param i32) (result i32) (if (i32.eq (memory.grow (local.get 0)) (i32.const -1)) (then {{end}})) (i32.const 1)))
            """,
            new CoreRunOptions { Limits = new GuestLimits { MaxMemoryBytes = 3 * 65536 }, Wasi = new WasiOptions() });
        Assert.Equal(1, guest.Run.Call("f", [CoreValue.FromI32(1)])[0].AsI32);
        Assert.False(guest.Run.MemoryGrowthDenied);
        var error = Assert.Throws<WasmTrapException>(() => guest.Run.Call("f", [CoreValue.FromI32(2)]));
        Assert.True(guest.Run.MemoryGrowthDenied);
        Assert.Equal(WasmErrorCode.PreinitLimitExceeded, error.Code);
        Assert.Contains($"{3 * 65536} bytes", error.Cause, StringComparison.Ordinal);
        Assert.Equal("f", Assert.Single(error.Frames).FunctionName);
    }

    [Fact]
    public void AGuestThatMakesDoWithLessIsBelieved()
    {
        using var guest = Guest.Started(
            """(module (memory (export "m") 1) (func (export "f") (result i32) (memory.grow (i32.const 9))) (func (export "g") (result i32) i32.const 1))""",
            new CoreRunOptions { Limits = new GuestLimits { MaxMemoryBytes = 65536 } });
        Assert.Equal(-1, guest.Run.Call("f")[0].AsI32);
        Assert.Equal(1, guest.Run.Call("g")[0].AsI32);
    }

    [Fact]
    public void MemoryGrowsToTheLimitOnly()
    {
        using var guest = Guest.Started(
            """(module (memory (export "m") 1) (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0))))""",
            new CoreRunOptions { Limits = new GuestLimits { MaxMemoryBytes = 3 * 65536 } });
        Assert.Equal(1, guest.Run.Call("grow", [CoreValue.FromI32(2)])[0].AsI32);
        Assert.Equal(-1, guest.Run.Call("grow", [CoreValue.FromI32(1)])[0].AsI32);
        Assert.Equal(3 * 65536, guest.Run.GetMemory("m").ByteLength);
    }
}
