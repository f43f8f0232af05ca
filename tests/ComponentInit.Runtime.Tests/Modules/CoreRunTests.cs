using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Modules;
using ComponentInit.Runtime.Traps;
using ComponentInit.Wasm;
using Xunit;

namespace ComponentInit.Runtime.Tests.Modules;

public sealed class CoreRunTests
{
    [Fact]
    public void CallsWithEveryTypeOfValue()
    {
        using var guest = Guest.Started("""
            (module (func (export "f") (param i32 i64 f32 f64 v128 funcref) (result funcref v128 f64 f32 i64 i32)
              local.get 5 local.get 4 local.get 3 local.get 2 local.get 1 local.get 0))
            """);
        CoreValue[] arguments =
        [
            CoreValue.FromI32(-1), CoreValue.FromI64(long.MinValue), CoreValue.FromF32Bits(0x7FA00001), CoreValue.FromF64Bits(0xFFF4000000000002),
            CoreValue.FromV128(1, ulong.MaxValue), CoreValue.Null(CoreValueKind.FuncRef),
        ];
        Assert.Equal(arguments.Reverse(), guest.Run.Call("f", arguments));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ManySegmentsAndALimitOnMemoryGiveTheSameMemoryAndOffsets(bool limited)
    {
        string segments = string.Concat(Enumerable.Range(0, 500).Select(i => $"""(data (i32.const {(i * 7919) % 500 * 130}) "\{i % 255 + 1:x2}x")"""));
        var options = new CoreRunOptions { Limits = limited ? new GuestLimits { MaxMemoryBytes = 1 << 20 } : GuestLimits.None };
        using var guest = Guest.Started($"""(module (memory (export "m") 1) (func (export "trap") unreachable) {segments} (@custom "behind" (after data) "x"))""", options);
        byte[] expected = new byte[1 << 16];
        for (int i = 0; i < 500; i++) (expected[i * 7919 % 500 * 130], expected[(i * 7919 % 500 * 130) + 1]) = ((byte)((i % 255) + 1), (byte)'x');
        Assert.Equal(expected, guest.Run.GetMemory("m").Slice(0, expected.Length));
        var trap = Assert.Throws<WasmTrapException>(() => guest.Run.Call("trap", []));
        Assert.Equal(0x2a, trap.Frames[0].Offset);
    }

    [Fact]
    public void ExternRefNeedsCraneliftAndIsPassedAsNull()
    {
        using var guest = Guest.Started("""(module (func (export "f") (param externref) (result externref) local.get 0))""");
        Assert.Equal(WasmCompiler.Cranelift, guest.Module.Compiler);
        Assert.True(Assert.Single(guest.Run.Call("f", [CoreValue.Null(CoreValueKind.ExternRef)])).IsNull);
    }

    [Fact]
    public void ReadsGlobalsAsBits()
    {
        using var guest = Guest.Started("""
            (module
              (func $f)
              (global (export "i32") (mut i32) (i32.const -2)) (global (export "nan") (mut f32) (f32.const nan:0x200001))
              (global (export "v") v128 (v128.const i64x2 3 4)) (global (export "ref") funcref (ref.func $f)) (global (export "null") funcref (ref.null func))
              (func (export "other")) (export "f" (func $f)))
            """);
        Assert.Equal(0xFFFFFFFEul, guest.Run.GetGlobal("i32").Low);
        Assert.Equal(0x7FA00001ul, guest.Run.GetGlobal("nan").Low);
        Assert.Equal(CoreValue.FromV128(3, 4), guest.Run.GetGlobal("v"));
        Assert.True(guest.Run.GetGlobal("null").IsNull);
        Assert.Equal(guest.Run.GetFunctionIdentity("f"), guest.Run.GetGlobal("ref").AsFunction);
        Assert.NotEqual(guest.Run.GetFunctionIdentity("other"), guest.Run.GetGlobal("ref").AsFunction);
    }

    [Fact]
    public void ReadsTablesByIdentity()
    {
        using var guest = Guest.Started("""
            (module (table (export "t") 3 funcref) (func $a (export "a")) (func $b (export "b")) (elem (i32.const 1) func $b $a))
            """);
        var table = guest.Run.GetTable("t");
        Assert.Equal(CoreValueKind.FuncRef, table.ElementKind);
        Assert.Equal(3, table.Size);
        Assert.Equal([default, guest.Run.GetFunctionIdentity("b"), guest.Run.GetFunctionIdentity("a")], [table[0].AsFunction, table[1].AsFunction, table[2].AsFunction]);
        Assert.Throws<ArgumentOutOfRangeException>(() => table[3]);
    }

    [Fact]
    public void AMissingExportAndOneOfAnotherKindAreRefusedByName()
    {
        using var guest = Guest.Started("""(module (memory (export "m") 1) (func (export "f") (param i32)))""");
        Assert.Equal((WasmErrorCode.ExportNotFound, true), Refusal(() => guest.Run.Call("g"), "'g'"));
        Assert.Equal((WasmErrorCode.ExportTypeMismatch, true), Refusal(() => guest.Run.Call("m"), "memory"));
        Assert.Equal((WasmErrorCode.ExportTypeMismatch, true), Refusal(() => guest.Run.Call("f"), "[i32] -> []"));
        Assert.Equal((WasmErrorCode.ExportTypeMismatch, true), Refusal(() => guest.Run.Call("f", [CoreValue.FromI64(1)]), "[i32] -> []"));
    }

    [Fact]
    public void ATrapHasCauseAndFrames()
    {
        using var guest = Guest.Started("""
            (module $main (func $boom unreachable) (func (export "f") call $boom))
            """);
        var trap = Assert.Throws<WasmTrapException>(() => guest.Run.Call("f"));
        Assert.Equal(WasmErrorCode.WasmTrap, trap.Code);
        Assert.Equal("wasm `unreachable` instruction executed", trap.Cause);
        Assert.Equal(["boom", null], trap.Frames.Select(f => f.FunctionName));
        Assert.StartsWith("wasm `unreachable` instruction executed\n  0: 0x", trap.Message, StringComparison.Ordinal);
        Assert.Contains("main!boom\n  1: 0x", trap.Message, StringComparison.Ordinal);
        Assert.Contains("main!function 1", trap.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FramesAreMapped()
    {
        using var guest = Guest.Started(
            """(module (func (export "f") unreachable))""", new CoreRunOptions { MapFrame = f => f with { FunctionName = "original", Offset = 7 } });
        Assert.EndsWith("0: 0x7 original", Assert.Throws<WasmTrapException>(() => guest.Run.Call("f")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ADeniedImportStopsTheRunByNameAndPath()
    {
        using var guest = Guest.Started("""
            (module $main (import "env" "log" (func $log (param i32))) (func $inner i32.const 1 call $log) (func (export "init") call $inner))
            """);
        var trap = Assert.Throws<WasmTrapException>(() => guest.Run.Call("init"));
        Assert.Equal(WasmErrorCode.PreinitImportCalled, trap.Code);
        Assert.Contains("env#log", trap.Cause, StringComparison.Ordinal);
        Assert.Equal(["inner", null], trap.Frames.Select(f => f.FunctionName));
        Assert.Equal(("env", "log", 1L), Assert.Single(guest.Run.HostCalls) is var call ? (call.Module, call.Name, call.Count) : default);
    }

    [Fact]
    public async Task ARunIsUsedByOneThreadAtATimeAndMayBeDisposedWhileItRuns()
    {
        using var guest = Guest.Started("""(module (func (export "spin") (loop br 0)) (func (export "f")))""");
        using var source = new CancellationTokenSource();
        using var started = new ManualResetEventSlim();
        var spinning = Task.Run(() =>
        {
            started.Set();
            guest.Run.Call("spin", [], source.Token);
        });
        started.Wait(TestContext.Current.CancellationToken);
        while (!spinning.IsCompleted && Record.Exception(() => guest.Run.Call("f")) is not InvalidOperationException)
            await Task.Yield();
        Assert.False(spinning.IsCompleted);
        guest.Run.Dispose();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => spinning);
        Assert.Throws<ObjectDisposedException>(() => guest.Run.Call("f"));
    }

    [Fact]
    public void AnImportThatIsNoFunctionIsUnresolved()
    {
        using var guest = new Guest("""(module (import "env" "mem" (memory 1)))""");
        Assert.Equal((WasmErrorCode.ImportUnresolved, true), Refusal(() => guest.Run.Instantiate(), "env#mem"));
    }

    private static (WasmErrorCode Code, bool Named) Refusal(Action action, string part)
    {
        var error = Assert.ThrowsAny<WasmException>(action);
        return (error.Code, error.Message.Contains(part, StringComparison.Ordinal));
    }
}
