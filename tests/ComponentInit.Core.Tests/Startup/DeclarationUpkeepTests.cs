using System.Text;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Execution;
using ComponentInit.Core.InitTasks;
using ComponentInit.Core.Preinit;
using ComponentInit.Core.Startup;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Sections;
using ComponentInit.Core.Startup.Text;
using ComponentInit.Wasm;
using Xunit;

namespace ComponentInit.Core.Tests.Startup;

public sealed class DeclarationUpkeepTests
{
    private const string Reactor = """
        (module
          (global $trace (mut i32) (i32.const 0))
          (func $add (param i32) (global.set $trace (i32.add (i32.mul (global.get $trace) (i32.const 10)) (local.get 0))))
          (func (export "relocate") (call $add (i32.const 1)))
          (func (export "construct") (call $add (i32.const 2)))
          (func (export "check") (result i32) (i32.const 5))
          (func (export "wizer.initialize") (call $add (i32.const 3)))
          (func (export "later") (result i32) (global.get $trace)))
        """;

    private const string ReactorPlan = """
        {"kind":"reactor","entries":[
          {"phase":1,"order":0,"target":"construct","result":"none"},
          {"phase":0,"order":0,"target":"relocate","result":"none"},
          {"phase":7,"order":0,"target":"wizer.initialize","result":"none"}]}
        """;

    [Fact]
    public void Declared_entries_run_before_the_init_function_and_are_gone()
    {
        using var result = Preinitializer.Run(Declare(Reactor, ReactorPlan), new PreinitOptions());
        Assert.Equal(123, Call(result.Output, "later"));
        Assert.Equal(["check", "later"], result.Output.ReadModule().Exports.Select(export => export.Name));
        var plan = StartupSection.Read(result.Output.ReadModule())!;
        Assert.Equal(ProgramFlags.Preinitialised, plan.Flags);
        Assert.Empty(plan.Entries);
    }

    [Fact]
    public void An_init_function_that_is_declared_too_is_called_once()
    {
        string plan = ReactorPlan.Replace("\"phase\":7", "\"phase\":1,\"order\":9", StringComparison.Ordinal).Replace("\"order\":9,\"order\":0", "\"order\":9", StringComparison.Ordinal);
        using var result = Preinitializer.Run(Declare(Reactor, plan), new PreinitOptions());
        Assert.Equal(123, Call(result.Output, "later"));
    }

    [Fact]
    public void A_failing_entry_ends_it()
    {
        var program = Declare(Reactor, """{"kind":"reactor","entries":[{"phase":1,"order":0,"target":"check","result":"errno"}]}""");
        Assert.StartsWith("INIT201", Assert.ThrowsAny<WasmException>(() => Preinitializer.Run(program, new PreinitOptions())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_that_needs_a_host_is_refused()
    {
        const string Program = """(module (func (export "attach") (param i32)) (func (export "wizer.initialize")))""";
        var program = Declare(Program, """{"kind":"reactor","entries":[{"phase":1,"order":0,"target":"attach","args":["host-handle env"],"result":"none"}]}""");
        Assert.StartsWith("INIT203", Assert.Throws<WasmException>(() => Preinitializer.Run(program, new PreinitOptions())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_resumes()
    {
        const string Command = """
            (module (memory (export "memory") 1)
              (func (export "_start")) (func (export "wizer.resume")) (func (export "wizer.initialize")))
            """;
        const string Plan = """
            {"kind":"command","entries":[
              {"phase":2,"order":0,"target":"_start","result":"none"},
              {"phase":7,"order":0,"target":"wizer.initialize","result":"none"},
              {"phase":8,"order":0,"target":"wizer.resume","result":"none"}]}
            """;
        using var result = Preinitializer.Run(Declare(Command, Plan), new PreinitOptions());
        var entry = Assert.Single(StartupSection.Read(result.Output.ReadModule())!.Entries);
        Assert.Equal((StartupPhase.Run, "wizer.resume"), (entry.Phase, entry.Target.Name));

        using var renamed = Preinitializer.Run(Declare(Command, Plan), new PreinitOptions { Renames = [new ExportRename("_start", "wizer.resume")] });
        Assert.Equal("_start", Assert.Single(StartupSection.Read(renamed.Output.ReadModule())!.Entries).Target.Name);
    }

    [Fact]
    public void A_declaration_that_cannot_be_kept_true_is_dropped_with_a_warning()
    {
        const string Program = """(module (func (export "main")) (func (export "other")) (func (export "wizer.initialize")))""";
        var program = Declare(Program, """{"kind":"reactor","entries":[{"phase":10,"order":0,"target":"wizer.initialize","result":"none"}]}""");
        using var result = Preinitializer.Run(program, new PreinitOptions());
        Assert.False(StartupSection.IsIn(result.Output.ReadModule()));
        Assert.Contains(result.Snapshot.Warnings, warning => warning.StartsWith("INIT102", StringComparison.Ordinal));
    }

    [Fact]
    public void A_declaration_that_was_wrong_before_is_refused()
    {
        byte[] bytes = Declare(Reactor, ReactorPlan).Content.ToArray();
        bytes[bytes.AsSpan().IndexOf("relocate"u8)] = (byte)'X';
        Assert.StartsWith("INIT007", Assert.Throws<WasmException>(() => Preinitializer.Run(WasmBinary.FromBytes(bytes), new PreinitOptions())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrapped_exports_call_their_hooks_themselves()
    {
        const string Program = """
            (module (func (export "__wasm_task_hook") (param i32)) (func (export "run")) (func (export "_initialize")))
            """;
        const string Plan = """
            {"kind":"reactor","entries":[
              {"phase":1,"order":10,"target":"_initialize","result":"none"},
              {"phase":5,"order":0,"target":"__wasm_task_hook","args":["task-reason"],"result":"none"},
              {"phase":6,"order":0,"target":"__wasm_task_hook","args":["task-reason"],"result":"none"}]}
            """;
        var wrapped = TaskWrapper.Wrap(Declare(Program, Plan), new WrapOptions(), TestContext.Current.CancellationToken);
        Assert.True(wrapped.IsChanged);
        Assert.Equal("_initialize", Assert.Single(StartupSection.Read(wrapped.Output.ReadModule())!.Entries).Target.Name);
    }

    private static WasmBinary Declare(string text, string plan) =>
        StartupDeclaration.Set(WasmBinary.FromBytes(Encoding.UTF8.GetBytes(text)), PlanJson.Read(Encoding.UTF8.GetBytes(plan)));

    private static object? Call(WasmBinary binary, string export)
    {
        using var instance = BinaryInstance.Create(binary, new CallOptions(), TestContext.Current.CancellationToken);
        return Assert.Single(instance.Call(export, [], TestContext.Current.CancellationToken).Values);
    }
}
