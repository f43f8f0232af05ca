using System.Collections.Immutable;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Startup.Execution;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Imports;
using ComponentInit.Runtime.Modules;
using ComponentInit.Runtime.Wasi;
using ComponentInit.Wasm;
using Xunit;

namespace ComponentInit.Core.Tests.Startup.Execution;

/// <summary>What the executor refuses, and what it does beyond the table that all hosts share.</summary>
public sealed class HostCheckTests
{
    private const string Threads = """
        (module (import "env" "memory" (memory 1 1 shared)) (func (export "wasi_thread_start") (param i32 i32)) (func (export "tls")))
        """;

    private const string TakesArguments = """(module (memory (export "m") 1) (func (export "f") (param i32 i32) (result i32) (i32.or (local.get 0) (local.get 1))))""";

    [Theory]
    [InlineData(StartupKind.Side, WasmErrorCode.WasmFeatureUnsupported, "Link it with its main module")]
    [InlineData(StartupKind.Component, WasmErrorCode.WasmFeatureUnsupported, "component model")]
    [InlineData(StartupKind.Ambiguous, WasmErrorCode.StartupInvalid, "INIT103: ")]
    [InlineData(StartupKind.Unknown, WasmErrorCode.StartupInvalid, "INIT203: ")]
    public void KindsThatAreNotStartedAreRefusedByName(StartupKind kind, WasmErrorCode code, string words)
    {
        var error = Refusal("(module)", Plan(kind));
        Assert.Equal(code, error.Code);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ThreadsAreRefusedByName()
    {
        var thread = new StartupEntry(StartupPhase.Thread, 0, EntryTarget.Export("wasi_thread_start"), Arguments: [new(EntryArgumentKind.ThreadId), new(EntryArgumentKind.ThreadArgument)]);
        var error = Refusal(Threads, Plan(StartupKind.Reactor, thread) with { Flags = ProgramFlags.ThreadInstances });
        Assert.StartsWith("INIT203: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("'wasi_thread_start' is its thread entry", error.Message, StringComparison.Ordinal);
        Assert.Contains("'tls' is its thread-init entry", Refusal(Threads, Plan(StartupKind.Reactor, new StartupEntry(StartupPhase.ThreadInit, 0, EntryTarget.Export("tls")))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EntryArgumentKind.HostHandle, "host handle 'napi.env'")]
    [InlineData(EntryArgumentKind.ThreadId, "number of a thread")]
    public void ArgumentsThatThisHostDoesNotHaveAreNamed(EntryArgumentKind kind, string words)
    {
        var plan = Plan(StartupKind.Reactor, new StartupEntry(StartupPhase.Init, 0, EntryTarget.Export("f"), Arguments: [new(kind, Name: "napi.env")]));
        Assert.Contains(words, Refusal("""(module (func (export "f") (param i32)))""", plan).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AResultThatReplacesTheExportsIsRefused()
    {
        var plan = Plan(StartupKind.Reactor, new StartupEntry(StartupPhase.Init, 0, EntryTarget.Export("f"), Result: EntryResult.ReplacesExports));
        Assert.StartsWith("INIT203: ", Refusal("""(module (func (export "f") (result i32) i32.const 1))""", plan).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WasiFindsItsMemoryByName()
    {
        var plan = Plan(StartupKind.Library) with { Handoffs = [new(HandoffKind.Memory, "mem", null, "wasi_snapshot_preview1", "memory")] };
        const string Text = """(module (memory (export "mem") 1))""";
        Assert.Contains("'mem'", Refusal(Text, plan, new StartupOptions { Wasi = new WasiOptions() }).Message, StringComparison.Ordinal);
        Assert.StartsWith("INIT203: ", Refusal(Text, plan).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ASuspendedEntryIsRefused()
    {
        var plan = Plan(StartupKind.Reactor, new StartupEntry(StartupPhase.Init, 0, EntryTarget.Export("f"), EntryFlags.MaySuspend));
        using var program = Program("""(module (func (export "f")) (func (export "asyncify_get_state") (result i32) i32.const 1))""", plan);
        Assert.StartsWith("INIT203: ", Assert.Throws<WasmException>(() => program.Start()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EntryFlags.None, "env", null)]
    [InlineData(EntryFlags.NoHostCalls, "wasi_snapshot_preview1", null)]
    [InlineData(EntryFlags.NoHostCalls, "env", "the import env#sched_yield in a call")]
    public void AnEntryWithoutHostCallsReachesWasiOnly(EntryFlags flags, string module, string? refusal)
    {
        string text = $"""(module (import "{module}" "sched_yield" (func $f (result i32))) (memory (export "memory") 1) (func (export "init") (drop (call $f))) (func (export "g") (drop (call $f))))""";
        var options = new StartupOptions { Wasi = new WasiOptions(), Imports = ImportPolicy.TrapAll.Stub("env") };
        using var program = Program(text, Plan(StartupKind.Reactor, new StartupEntry(StartupPhase.Init, 0, EntryTarget.Export("init"), flags)), options);
        if (refusal is null)
        {
            using var instance = program.Start();
            Assert.Empty(instance.Call("g"));
            return;
        }

        var error = Assert.ThrowsAny<WasmException>(() => program.Start());
        Assert.Equal(WasmErrorCode.PreinitImportCalled, error.Code);
        Assert.StartsWith("INIT201: The init entry 'init' failed", error.Message, StringComparison.Ordinal);
        Assert.Contains(refusal, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFunctionCanBeCalledByItsIndex()
    {
        var plan = Plan(StartupKind.Reactor, new StartupEntry(StartupPhase.Init, 0, EntryTarget.Function(0)));
        using var program = Program("""(module (global $g (mut i32) (i32.const 0)) (func (global.set $g (i32.const 6))) (func (export "g") (result i32) global.get $g))""", plan);
        using var instance = program.Start();
        Assert.Equal(6, instance.Call("g")[0].AsI32);
        Assert.Equal(["g"], instance.Functions);
    }

    [Fact]
    public void WhatIsNotExportedIsHandedOverByItsIndex()
    {
        const string Text = """(module (memory 1) (data (i32.const 8) "x") (func (export "f")))""";
        int read = 0;
        var plan = Plan(StartupKind.Library) with { Handoffs = [new(HandoffKind.Memory, null, 0, "host", "memory")] };
        var options = new StartupOptions { Handoffs = StartupOptions.NoHandoffs.Add("host", (handoff, instance) => read = instance.GetMemory(handoff.Export!).Slice(8, 1)[0]) };
        using var program = Program(Text, plan, options);
        using var instance = program.Start();
        Assert.Equal('x', read);
        Assert.Equal(["f"], instance.Functions);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("""(memory (export "memory") 1)""", "by the export name 'memory', and the plan hands over #0.")]
    public void WasiGetsItsMemoryByIndex(string other, string? words)
    {
        string text = $"""
            (module (import "wasi_snapshot_preview1" "args_sizes_get" (func $sizes (param i32 i32) (result i32))) (memory $m 1) {other}
              (func (export "f") (result i32) (drop (call $sizes (i32.const 0) (i32.const 4))) (i32.load $m (i32.const 0))))
            """;
        var plan = Plan(StartupKind.Library) with { Handoffs = [new(HandoffKind.Memory, null, 0, "wasi_snapshot_preview1", "memory")] };
        var options = new StartupOptions { Wasi = new WasiOptions { Arguments = ["a", "b", "c"] } };
        if (words is not null)
        {
            Assert.Contains(words, Refusal(text, plan, options).Message, StringComparison.Ordinal);
            return;
        }

        using var program = Program(text, plan, options);
        using var instance = program.Start();
        Assert.Equal(3, instance.Call("f")[0].AsI32);
    }

    [Fact]
    public void TheMainEntryRunsOnceOnTheLiveInstance()
    {
        var plan = Plan(StartupKind.Reactor, new StartupEntry(StartupPhase.Main, 0, EntryTarget.Export("main"), Result: EntryResult.ExitCode));
        using var program = Program("""(module (func (export "main") (result i32) i32.const 3))""", plan);
        using var instance = program.Start();
        Assert.Equal(3, instance.RunMain());
        Assert.StartsWith("INIT202: ", Assert.Throws<WasmException>(() => instance.RunMain()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EachKindIsUsedInItsOwnWay()
    {
        const string Text = """(module (func (export "f") (param i32) (result i32) local.get 0))""";
        using var library = Program(Text, Plan(StartupKind.Library));
        using var commands = Program(Text, Plan(StartupKind.MultiCommand));
        using var instance = library.Start();
        Assert.Equal(WasmErrorCode.NotACommand, Assert.Throws<WasmException>(() => library.Run()).Code);
        Assert.Equal(WasmErrorCode.NotACommand, Assert.Throws<WasmException>(() => library.RunExport("f")).Code);
        Assert.Equal(WasmErrorCode.NotACommand, Assert.Throws<WasmException>(() => instance.RunMain()).Code);
        Assert.Equal(WasmErrorCode.WasmFeatureUnsupported, Assert.Throws<WasmException>(() => commands.Start()).Code);
        Assert.Equal(WasmErrorCode.ExportNotFound, Assert.Throws<WasmException>(() => commands.RunExport("g")).Code);
        Assert.Equal(9, commands.RunExport("f", [CoreValue.FromI32(9)]).Results[0].AsI32);
    }

    [Fact]
    public void APlanThatDoesNotFitTheModuleIsRefused() => Assert.StartsWith(
        "INIT007: ", Refusal("(module)", Plan(StartupKind.Reactor, new StartupEntry(StartupPhase.Init, 0, EntryTarget.Export("f")))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("argv", "says no place")]
    [InlineData("argv@65534", "do not fit")]
    public void ArgumentsNeedAPlace(string role, string words)
    {
        using var program = Program(TakesArguments, ArgumentPlan(role), new StartupOptions { Wasi = new WasiOptions { Arguments = ["prog", "x"] } });
        Assert.Contains(words, Assert.Throws<WasmException>(() => program.Run()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutAPlaceAndArgumentsThereAreNone()
    {
        using var program = Program(TakesArguments, ArgumentPlan("argv"), new StartupOptions { Wasi = new WasiOptions { Arguments = ["prog"] } });
        Assert.Equal(0, program.Run());
    }

    [Fact]
    public void ArgumentsGoWhereTheAllocatorSays()
    {
        var plan = Plan(StartupKind.Command, new StartupEntry(StartupPhase.Run, 0, EntryTarget.Export("f"), Arguments: [new(EntryArgumentKind.ArgumentVector)], Result: EntryResult.ExitCode)) with
        {
            Handoffs = [new(HandoffKind.Memory, "m", null, "host", "argv"), new(HandoffKind.Function, "malloc", null, "host", "allocator")],
        };
        const string Text = """
            (module (memory (export "m") 1) (func (export "malloc") (param i32) (result i32) i32.const 512)
              (func (export "f") (param i32) (result i32) (i32.load8_u (i32.load (local.get 0)))))
            """;
        using var program = Program(Text, plan, new StartupOptions { Wasi = new WasiOptions { Arguments = ["x"] } });
        Assert.Equal('x', program.Run());
    }

    private static StartupPlan ArgumentPlan(string role)
    {
        var entry = new StartupEntry(
            StartupPhase.Run, 0, EntryTarget.Export("f"), Arguments: [new(EntryArgumentKind.ArgumentCount), new(EntryArgumentKind.ArgumentVector)], Result: EntryResult.ExitCode);
        return Plan(StartupKind.Command, entry) with { Handoffs = [new(HandoffKind.Memory, "m", null, "host", role)] };
    }

    private static WasmException Refusal(string text, StartupPlan plan, StartupOptions? options = null) =>
        Assert.Throws<WasmException>(() => Program(text, plan, options));

    private static StartupProgram Program(string text, StartupPlan plan, StartupOptions? options = null) =>
        new(WasmBinary.FromBytes(WatParser.ToBinary(text)), plan, options);

    private static StartupPlan Plan(StartupKind kind, params ImmutableArray<StartupEntry> entries) => new(kind, ProgramFlags.None, entries, [], []);
}
