using ComponentInit.Runtime.Components;
using ComponentInit.Runtime.Components.Linking;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Imports;
using ComponentInit.Runtime.Traps;
using ComponentInit.Runtime.Wasi;
using ComponentInit.Wasm;
using Xunit;

namespace ComponentInit.Runtime.Tests.Components;

public sealed class WasiTests
{
    private const string Clocks = """
        (component
          (import "wasi:clocks/monotonic-clock@0.2.3" (instance $clock (export "now" (func (result u64))) (export "resolution" (func (result u64)))))
          (import "wasi:clocks/wall-clock@0.2.0" (instance $wall
            (type $t (record (field "seconds" u64) (field "nanoseconds" u32)))
            (export "datetime" (type $d (eq $t)))
            (export "now" (func (result $d)))))
          (import "wasi:random/random@0.2.12" (instance $random (export "get-random-u64" (func (result u64))) (export "get-random-bytes" (func (param "len" u64) (result (list u8))))))
          (import "wasi:random/insecure-seed@0.2.3" (instance $seed (export "insecure-seed" (func (result (tuple u64 u64))))))
          (import "wasi:cli/environment@0.2.3" (instance $env (export "get-arguments" (func (result (list string))))))
          (import "wasi:cli/exit@0.2.3" (instance $exit (export "exit" (func (param "status" (result))))))
          (core module $libc
            (memory (export "memory") 1)
            (global $next (mut i32) (i32.const 1024))
            (func (export "realloc") (param i32 i32 i32 i32) (result i32)
              (global.get $next) (global.set $next (i32.add (global.get $next) (i32.and (i32.add (local.get 3) (i32.const 15)) (i32.const -16))))))
          (core instance $l (instantiate $libc))
          (core func $now (canon lower (func $clock "now")))
          (core func $random (canon lower (func $random "get-random-u64")))
          (core func $bytes (canon lower (func $random "get-random-bytes") (memory (core memory $l "memory")) (realloc (core func $l "realloc"))))
          (core func $seed (canon lower (func $seed "insecure-seed") (memory (core memory $l "memory"))))
          (core func $wall (canon lower (func $wall "now") (memory (core memory $l "memory"))))
          (core func $args (canon lower (func $env "get-arguments") (memory (core memory $l "memory")) (realloc (core func $l "realloc"))))
          (core func $exit (canon lower (func $exit "exit")))
          (core module $m
            (import "w" "now" (func $now (result i64)))
            (import "w" "random" (func $random (result i64)))
            (import "w" "bytes" (func $bytes (param i64 i32)))
            (import "w" "seed" (func $seed (param i32)))
            (import "w" "wall" (func $wall (param i32)))
            (import "w" "args" (func $args (param i32)))
            (import "w" "exit" (func $exit (param i32)))
            (func (export "now") (result i64) call $now)
            (func (export "random") (result i64) call $random)
            (func (export "bytes") (param i64) (result i32) (call $bytes (local.get 0) (i32.const 8)) (i32.const 8))
            (func (export "seed") (result i32) (call $seed (i32.const 16)) (i32.const 16))
            (func (export "wall") (result i32) (call $wall (i32.const 32)) (i32.const 32))
            (func (export "args") (result i32) (call $args (i32.const 48)) (i32.const 48))
            (func (export "exit") (param i32) (call $exit (local.get 0))))
          (core instance $i (instantiate $m (with "w" (instance (export "now" (func $now)) (export "random" (func $random)) (export "bytes" (func $bytes))
            (export "seed" (func $seed)) (export "wall" (func $wall)) (export "args" (func $args)) (export "exit" (func $exit))))))
          (func (export "now") (result u64) (canon lift (core func $i "now")))
          (func (export "random") (result u64) (canon lift (core func $i "random")))
          (func (export "bytes") (param "len" u64) (result (list u8)) (canon lift (core func $i "bytes") (memory (core memory $l "memory"))))
          (func (export "seed") (result (tuple u64 u64)) (canon lift (core func $i "seed") (memory (core memory $l "memory"))))
          (func (export "wall") (result (tuple u64 u32)) (canon lift (core func $i "wall") (memory (core memory $l "memory"))))
          (func (export "args") (result (list string)) (canon lift (core func $i "args") (memory (core memory $l "memory"))))
          (func (export "exit") (param "status" (result)) (canon lift (core func $i "exit"))))
        """;

    private static readonly string[] Questions = ["now()", "now()", "random()", "bytes(5)", "seed()", "wall()"];

    [Fact]
    public void ClocksAndRandomAreTheSameInEveryRun()
    {
        using var guest = new GuestComponent(Clocks);
        using ComponentRun one = guest.Start(new ComponentRunOptions { Wasi = new WasiOptions() });
        using ComponentRun two = guest.Start(new ComponentRunOptions { Wasi = new WasiOptions() });

        string[] answers = [.. Questions.Select(question => one.Call(question)!.ToString())];

        Assert.Equal(answers, Questions.Select(question => two.Call(question)!.ToString()));
        Assert.NotEqual(answers[0], answers[1]);
        Assert.NotEqual("[0, 0, 0, 0, 0]", answers[3]);
        Assert.StartsWith("(1577836800,", answers[5], StringComparison.Ordinal);
        Assert.Equal(Nondeterminism.Clock | Nondeterminism.Random, one.Nondeterminism);
        Assert.Equal(2, one.HostCalls.Single(call => call is { Module: "wasi:clocks/monotonic-clock@0.2.3", Name: "now" }).Count);
    }

    [Fact]
    public void TheHostsOwnAreDifferent()
    {
        using var guest = new GuestComponent(Clocks);
        using ComponentRun one = guest.Start(new ComponentRunOptions { Wasi = new WasiOptions { HostRandom = true, HostClocks = true } });
        using ComponentRun two = guest.Start(new ComponentRunOptions { Wasi = new WasiOptions { HostRandom = true, HostClocks = true } });

        Assert.NotEqual(one.Call("random()"), two.Call("random()"));
        Assert.NotEqual(Nondeterminism.None, one.Nondeterminism | Nondeterminism.Random);
    }

    [Fact]
    public void TheGuestSeesTheArguments()
    {
        using var guest = new GuestComponent(Clocks);
        using ComponentRun run = guest.Start(new ComponentRunOptions { Wasi = new WasiOptions { Arguments = ["a", "ö"] } });

        Assert.Equal("[\"a\", \"ö\"]", run.Call("args()")!.ToString());
    }

    [Theory]
    [InlineData("exit(ok)", 0)]
    [InlineData("exit(err)", 1)]
    public void ExitEndsTheGuest(string call, int code)
    {
        using var guest = new GuestComponent(Clocks);
        using ComponentRun run = guest.Start(new ComponentRunOptions { Wasi = new WasiOptions() });

        Assert.Equal(code, Assert.Throws<WasmExitException>(() => run.Call(call)).ExitCode);
    }

    [Fact]
    public void WithoutWasiEveryFunctionIsDenied()
    {
        using var guest = new GuestComponent(Clocks);
        using ComponentRun run = guest.Start();

        WasmTrapException error = Assert.Throws<WasmTrapException>(() => run.Call("args()"));

        Assert.Equal(WasmErrorCode.PreinitImportCalled, error.Code);
        Assert.Contains("wasi:cli/environment@0.2.3#get-arguments", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RulesStandBeforeWasi()
    {
        using var guest = new GuestComponent(Clocks);
        var policy = ImportPolicy.TrapAll.Trap("wasi:cli/environment").Stub("wasi:random/random#get-random-u64");
        using ComponentRun run = guest.Start(new ComponentRunOptions { Wasi = new WasiOptions(), Imports = policy });

        Assert.Equal("0", run.Call("random()")!.ToString());
        Assert.Equal(WasmErrorCode.PreinitImportCalled, Assert.Throws<WasmTrapException>(() => run.Call("args()")).Code);
    }

    [Fact]
    public void ARuleAloneAllowsWasi()
    {
        using var guest = new GuestComponent(Clocks);
        using ComponentRun run = guest.Start(new ComponentRunOptions { Imports = ImportPolicy.TrapAll.Allow("wasi:cli/*") });

        Assert.Equal("[]", run.Call("args()")!.ToString());
    }

    [Fact]
    public void WaitingTakesNoTime()
    {
        using var guest = new GuestComponent("""
            (component
              (import "wasi:io/poll@0.2.3" (instance $poll (export "pollable" (type $p (sub resource))) (export "[method]pollable.block" (func (param "self" (borrow $p))))))
              (alias export $poll "pollable" (type $pollable))
              (import "wasi:clocks/monotonic-clock@0.2.3" (instance $clock
                (alias outer 1 $pollable (type $p))
                (export "now" (func (result u64)))
                (export "subscribe-instant" (func (param "when" u64) (result (own $p))))
                (export "subscribe-duration" (func (param "when" u64) (result (own $p))))))
              (core func $now (canon lower (func $clock "now")))
              (core func $instant (canon lower (func $clock "subscribe-instant")))
              (core func $duration (canon lower (func $clock "subscribe-duration")))
              (core func $block (canon lower (func $poll "[method]pollable.block")))
              (core module $m
                (import "" "now" (func $now (result i64)))
                (import "" "instant" (func $instant (param i64) (result i32)))
                (import "" "duration" (func $duration (param i64) (result i32)))
                (import "" "block" (func $block (param i32)))
                (func (export "sleep") (param i64) (result i64) (local $start i64)
                  (local.set $start (call $now))
                  (call $block (call $duration (local.get 0)))
                  (call $block (call $instant (i64.add (call $now) (local.get 0))))
                  (i64.sub (call $now) (local.get $start))))
              (core instance $i (instantiate $m (with "" (instance (export "now" (func $now)) (export "instant" (func $instant)) (export "duration" (func $duration)) (export "block" (func $block))))))
              (func (export "sleep") (param "d" u64) (result u64) (canon lift (core func $i "sleep"))))
            """);
        using ComponentRun run = guest.Start(new ComponentRunOptions { Wasi = new WasiOptions(), Limits = new GuestLimits { Timeout = TimeSpan.FromSeconds(20) } });

        ulong slept = ulong.Parse(run.Call("sleep(3600000000000)")!.ToString(), System.Globalization.CultureInfo.InvariantCulture);

        Assert.InRange(slept, 7_200_000_000_000UL, 7_201_000_000_000UL);
    }

    [Fact]
    public void TheEngineServesEveryInterfaceOfTheTable()
    {
        foreach (string name in HostInterfaces.All)
        {
            using var guest = new GuestComponent($"(component (import \"{name}@0.2.1\" (instance)))");
            using ComponentRun run = guest.Start(new ComponentRunOptions { Wasi = new WasiOptions() });
            Assert.True(HostInterfaces.Contains($"{name}@0.2.1"));
        }

        Assert.False(HostInterfaces.Contains("wasi:cli/run@0.3.0"));
        Assert.False(HostInterfaces.Contains("wasi:cli/environment@0.3.0"));
        Assert.False(HostInterfaces.Contains("wasi:cli/environment"));
    }
}
