using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Sections;
using ComponentInit.Core.Startup.Validation;
using ComponentInit.Wasm;
using Xunit;

namespace ComponentInit.Core.Tests.Startup.Validation;

public sealed class StartupValidatorTests
{
    private static readonly string Program = """
        (import "env" "host" (func $host)) (import "env" "shared" (memory 1 1 shared))
        (func $start (export "start")) (start $start) (global (export "flag") i32 (i32.const 0)) (export "imported" (func $host))
        """ + StartupModules.Functions("_initialize", "__wasm_call_ctors", "main: (param i32 i32) (result i32) i32.const 0", "plug_a", "plug_b", "wasm:odd", "tls: (param i32)", "takes64: (param i64)");

    private static readonly StartupHandoff Arguments = new(HandoffKind.Memory, null, 0, "", "argv");

    /// <summary>Code, module, plan and what the message must name; a module of each error.</summary>
    public static TheoryData<string, string, StartupPlan, string> Errors => new()
    {
        { "INIT007", Program, Reactor(Init("absent")), "entry 0 ('absent', phase 1 init)" },
        { "INIT007", Program, Reactor(new StartupEntry(StartupPhase.Init, 0, EntryTarget.Prefix("none_"))), "'none_'" },
        { "INIT007", "", Of(StartupKind.MultiCommand, new StartupEntry(StartupPhase.Run, 0, EntryTarget.AnyExport)), "exports no function" },
        { "INIT007", Program, Reactor(Init("plug_a")) with { Handoffs = [new(HandoffKind.Table, "table", null, "env", "table")] }, "handoff 0 (table for 'env' as 'table')" },
        { "INIT008", Program, Reactor(Init("flag")), "is a global" },
        { "INIT008", Program, Reactor(Init("plug_a")) with { Handoffs = [new(HandoffKind.Memory, "flag", null, "env", "memory")] }, "is a global" },
        { "INIT009", Program, Reactor(new StartupEntry(StartupPhase.Init, 0, EntryTarget.Function(99))), "function 99" },
        { "INIT009", Program, Reactor(Init("plug_a")) with { Handoffs = [new(HandoffKind.Memory, null, 1, "env", "memory")] }, "index 1" },
        { "INIT010", Program, Reactor(Init("imported")), "which is imported" },
        { "INIT010", Program, Reactor(new StartupEntry(StartupPhase.Init, 0, EntryTarget.Function(0))), "which is imported" },
        { "INIT010", Program, Reactor(new StartupEntry(StartupPhase.Init, 0, EntryTarget.Function(0), EntryFlags.ExportsVisible)), "which is imported" },
        { "INIT011", Program, Reactor(Init("start")), "the start function" },
        { "INIT012", Program, Reactor(Init("main")), "0 arguments are declared for 2 parameters" },
        { "INIT012", Program, Reactor(Init("takes64", new EntryArgument(EntryArgumentKind.StackSize))), "cannot be passed as i64" },
        { "INIT012", Program, Reactor(Init("tls", new EntryArgument(EntryArgumentKind.HostReference, Name: "x"))), "cannot be passed as i32" },
        { "INIT012", Program, Reactor(Init("plug_a") with { Result = EntryResult.ErrorNumber }), "cannot be taken as 'errno'" },
        { "INIT012", Program, Reactor(Init("main", new EntryArgument(EntryArgumentKind.ArgumentCount), new EntryArgument(EntryArgumentKind.I32))), "cannot be taken as 'none'" },
        { "INIT013", Program, Reactor(Init("plug_a") with { Phase = (StartupPhase)12 }), "a phase" },
        { "INIT013", Program, Of(StartupKind.Ambiguous), "'ambiguous'" },
        { "INIT014", Program, Reactor(Init("plug_a"), Init("plug_a")), "entry 1 ('plug_a'" },
        { "INIT014", Program, Reactor(Init("plug_a"), new StartupEntry(StartupPhase.Init, 5, EntryTarget.Function(5))), "entry 0 of the same phase" },
        { "INIT015", Program, Of(StartupKind.Command, Init("plug_a")), "is a command" },
        { "INIT015", Program, Reactor(new StartupEntry(StartupPhase.Run, 0, EntryTarget.Export("plug_a"))), "'reactor'" },
        { "INIT015", Program, Of(StartupKind.Library, Init("plug_a")), "'library'" },
        { "INIT016", Program, Of(StartupKind.Command, Run("plug_a"), Run("plug_b")), "entry 1 ('plug_b'" },
        { "INIT016", Program, Of(StartupKind.Command, new StartupEntry(StartupPhase.Run, 0, EntryTarget.Prefix("plug_"))), "a command has one" },
        { "INIT016", Program, Of(StartupKind.Command, new StartupEntry(StartupPhase.Run, 0, EntryTarget.AnyExport)), "'multi-command'" },
        { "INIT017", Program, Reactor(new StartupEntry(StartupPhase.Thread, 0, EntryTarget.Export("plug_a"))), "THREAD_INSTANCES" },
        { "INIT017", "(memory 1)" + StartupModules.Functions("plug_a"), Reactor(new StartupEntry(StartupPhase.Thread, 0, EntryTarget.Export("plug_a"))) with { Flags = ProgramFlags.ThreadInstances }, "shared memory" },
        { "INIT018", StartupModules.Functions("plug_a"), Reactor(Init("plug_a")) with { Flags = ProgramFlags.Preinitialised }, "PREINITIALISED" },
        { "INIT018", Program, Reactor() with { Flags = ProgramFlags.Preinitialised }, "start section" },
        { "INIT019", Program, Reactor(MainEntry()), "argv" },
        { "INIT019", Program, Reactor(Init("tls", new EntryArgument(EntryArgumentKind.ThreadLocalBlock))), "tls.size, tls.align, allocator" },
        { "INIT020", Program, Reactor(Init("plug_a") with { Flags = EntryFlags.Once | EntryFlags.Idempotent }), "only one can be true" },
        { "INIT021", Program, Of(StartupKind.MultiCommand, Init("__wasm_call_ctors")) with { Flags = ProgramFlags.SelfInit }, "SELF_INIT" },
        { "INIT021", Program, Of(StartupKind.MultiCommand, Init("_initialize")) with { Flags = ProgramFlags.SelfInit }, "SELF_INIT" },
        { "INIT022", Program, Reactor(Init("wasm:odd")), "JavaScript modules" },
    };

    /// <summary>Code, module, plan: what holds and is worth a warning.</summary>
    public static TheoryData<string, string, StartupPlan> Warnings => new()
    {
        { "INIT101", StartupModules.Functions("_start", "plug_a"), Reactor(Init("plug_a")) },
        { "INIT101", StartupModules.Functions("_initialize", "go"), Of(StartupKind.Command, Run("go")) },
        { "INIT102", StartupModules.Functions("other"), Reactor(Init("_initialize")) },
        { "INIT103", StartupModules.Functions("_start", "_initialize"), Of(StartupKind.Command, Run("_start")) },
    };

    public static TheoryData<string, StartupPlan> Right => new()
    {
        { Program, Reactor(Init("_initialize") with { Flags = EntryFlags.Once }, MainEntry()) with { Handoffs = [Arguments] } },
        { Program, Reactor(Init("start") with { Flags = EntryFlags.Idempotent }) },
        { Program, Reactor(Init("plug_a") with { Flags = EntryFlags.Idempotent }, Init("plug_a") with { Flags = EntryFlags.Idempotent }) },
        { Program, Reactor(new StartupEntry(StartupPhase.Init, 0, EntryTarget.Prefix("plug_"))) },
        { Program, Of(StartupKind.MultiCommand, new StartupEntry(StartupPhase.Run, 0, EntryTarget.AnyExport)) with { Flags = ProgramFlags.SelfInit } },
        { Program, Reactor(new StartupEntry(StartupPhase.Thread, 0, EntryTarget.Export("plug_a"))) with { Flags = ProgramFlags.ThreadInstances } },
        { Program, Reactor(Init("imported") with { Flags = EntryFlags.ExportsVisible }) },
        { Program, Of(StartupKind.Side) },
        { StartupModules.Functions("resume"), Of(StartupKind.Command, new StartupEntry(StartupPhase.Resume, 0, EntryTarget.Export("resume"))) with { Flags = ProgramFlags.Preinitialised } },
        { "(memory i64 1)" + StartupModules.Functions("main: (param i32 i64) (result i32) i32.const 0"), Reactor(MainEntry()) with { Handoffs = [Arguments] } },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void Errors_carry_their_code_and_name_entry_and_way_out(string code, string fields, StartupPlan plan, string what)
    {
        var messages = StartupValidator.Validate(StartupModules.Of(fields), plan);

        var message = Assert.Single(messages, message => message.Id == code);
        Assert.False(message.IsWarning);
        Assert.Contains(what, message.Text, StringComparison.Ordinal);
        Assert.All(messages, other => Assert.True(other.Id == code || other.IsWarning || code == "INIT018", $"also {other}"));
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public void What_is_wrong_is_not_written(string code, string fields, StartupPlan plan, string what)
    {
        var error = Assert.Throws<WasmException>(() => StartupSection.Write(StartupModules.Of(fields), plan));
        Assert.Equal(WasmErrorCode.StartupInvalid, error.Code);
        Assert.Matches("^INIT0", error.Message);
        Assert.True(error.Message.StartsWith(code, StringComparison.Ordinal) || code == "INIT018", $"{error.Message} instead of {code} for {what}");
    }

    [Theory]
    [MemberData(nameof(Warnings))]
    public void Warnings_are_objects(string code, string fields, StartupPlan plan)
    {
        var message = Assert.Single(StartupValidator.Validate(StartupModules.Of(fields), plan), message => message.Id == code);
        Assert.True(message.IsWarning);
    }

    [Theory]
    [MemberData(nameof(Right))]
    public void What_is_right_has_no_message_and_is_written(string fields, StartupPlan plan)
    {
        var module = StartupModules.Of(fields);
        Assert.Empty(StartupValidator.Validate(module, plan));
        PlanAssert.Same(plan, StartupSection.Read(StartupSection.Write(module, plan))!);
    }

    private static StartupEntry Init(string name, params EntryArgument[] arguments) => new(StartupPhase.Init, 0, EntryTarget.Export(name), EntryFlags.None, [.. arguments]);

    private static StartupEntry Run(string name) => new(StartupPhase.Run, 0, EntryTarget.Export(name));

    private static StartupEntry MainEntry() => new(
        StartupPhase.Main, 0, EntryTarget.Export("main"), EntryFlags.Once, [new(EntryArgumentKind.ArgumentCount), new(EntryArgumentKind.ArgumentVector)], EntryResult.ExitCode);

    private static StartupPlan Reactor(params StartupEntry[] entries) => Of(StartupKind.Reactor, entries);

    private static StartupPlan Of(StartupKind kind, params StartupEntry[] entries) => new(kind, ProgramFlags.None, [.. entries], [], []);
}
