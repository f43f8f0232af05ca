using ComponentInit.Core.Binaries;
using ComponentInit.Core.InitTasks;
using ComponentInit.Core.InitTasks.Protocols;
using ComponentInit.Runtime.Engines;
using ComponentInit.Wasm;
using Xunit;
using static ComponentInit.Core.Tests.InitTasks.RecordingGuest;

namespace ComponentInit.Core.Tests.InitTasks;

public sealed class ModuleWrapTests
{
    private static readonly string[] Program =
    [
        Function("_initialize", 'I'),
        Function("plain", 'P', "i32", "i32"),
        Function("pkg:ns/iface@1.2.3#returns", 'R', "i32", "i32"),
        Function("cabi_post_pkg:ns/iface@1.2.3#returns", 'Q', "i32"),
        Function("[async-lift]waits", 'W', "i32", "i32"),
        Function("[callback][async-lift]waits", 'C', "i32 i32 i32", "i32"),
        Function("[async-lift-stackful]deep", 'S', "i32"),
        Function("pkg:ns/iface@1.2.3#[dtor]thing", 'D', "i32"),
        Function("cabi_realloc", 'M', "i32 i32 i32 i32", "i32"),
        Function("cm32p2||standard", 'T', "i32", "i32"),
        Function("cm32p2||standard_post", 'U', "i32"),
        Function("cm32p2|pkg:ns/iface@1|thing_dtor", 'V', "i32"),
        Function("cm32p2_realloc", 'N', "i32 i32 i32 i32", "i32"),
        Function("not_of_wit", 'X'),
    ];

    public static TheoryData<InitTaskProtocol, string, int[], string> Table => new()
    {
        { InitTaskProtocol.Auto, "_initialize", [], "gIh" },
        { InitTaskProtocol.Auto, "plain", [5], "aPb" },
        { InitTaskProtocol.Auto, "pkg:ns/iface@1.2.3#returns", [5], "aR" },
        { InitTaskProtocol.Auto, "cabi_post_pkg:ns/iface@1.2.3#returns", [5], "Qb" },
        { InitTaskProtocol.Auto, "[async-lift]waits", [0], "cWf" },
        { InitTaskProtocol.Auto, "[async-lift]waits", [1], "cWe" },
        { InitTaskProtocol.Auto, "[async-lift]waits", [0x32], "cWe" },
        { InitTaskProtocol.Auto, "[async-lift]waits", [0x30], "cWf" },
        { InitTaskProtocol.Auto, "[callback][async-lift]waits", [0, 1, 2], "dCf" },
        { InitTaskProtocol.Auto, "[callback][async-lift]waits", [2, 1, 2], "dCe" },
        { InitTaskProtocol.Auto, "[async-lift-stackful]deep", [5], "cSf" },
        { InitTaskProtocol.Auto, "pkg:ns/iface@1.2.3#[dtor]thing", [5], "iDj" },
        { InitTaskProtocol.Auto, "cabi_realloc", [1, 2, 3, 4], "mMn" },
        { InitTaskProtocol.Auto, "cm32p2||standard", [5], "aT" },
        { InitTaskProtocol.Auto, "cm32p2||standard_post", [5], "Ub" },
        { InitTaskProtocol.Auto, "cm32p2|pkg:ns/iface@1|thing_dtor", [5], "iVj" },
        { InitTaskProtocol.Auto, "cm32p2_realloc", [1, 2, 3, 4], "mNn" },
        { InitTaskProtocol.Auto, "not_of_wit", [], "X" },
        { InitTaskProtocol.TaskHookFirst, "plain", [5], "aPb" },
        { InitTaskProtocol.TaskHookFirst, "pkg:ns/iface@1.2.3#returns", [5], "aRb" },
        { InitTaskProtocol.TaskHookFirst, "cabi_post_pkg:ns/iface@1.2.3#returns", [5], "kQl" },
        { InitTaskProtocol.TaskHookFirst, "cm32p2||standard", [5], "aTb" },
        { InitTaskProtocol.TaskHookFirst, "cm32p2||standard_post", [5], "kUl" },
        { InitTaskProtocol.TaskHookFirst, "[callback][async-lift]waits", [2, 1, 2], "dCe" },
        { InitTaskProtocol.InitTask, "_initialize", [], "yI" },
        { InitTaskProtocol.InitTask, "plain", [5], "yP" },
        { InitTaskProtocol.InitTask, "pkg:ns/iface@1.2.3#returns", [5], "yR" },
        { InitTaskProtocol.InitTask, "cabi_post_pkg:ns/iface@1.2.3#returns", [5], "Q" },
        { InitTaskProtocol.InitTask, "[async-lift]waits", [1], "zW" },
        { InitTaskProtocol.InitTask, "[callback][async-lift]waits", [2, 1, 2], "C" },
        { InitTaskProtocol.InitTask, "[async-lift-stackful]deep", [5], "zS" },
        { InitTaskProtocol.InitTask, "pkg:ns/iface@1.2.3#[dtor]thing", [5], "D" },
        { InitTaskProtocol.InitTask, "cabi_realloc", [1, 2, 3, 4], "M" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Hooks_run_around_each_export_as_the_table_says(InitTaskProtocol protocol, string export, int[] arguments, string expected)
    {
        var wrapped = TaskWrapper.Wrap(Guest(), new WrapOptions { Protocol = protocol }).Output;
        Assert.Equal(expected, Run(wrapped, (export, arguments)));
    }

    [Fact]
    public void A_result_is_passed_on()
    {
        var wrapped = TaskWrapper.Wrap(Guest(), new WrapOptions()).Output;
        using var engine = new WasmEngine();
        using var compiled = engine.CompileModule(wrapped.Content);
        using var run = new Runtime.Modules.CoreRun(compiled);
        run.Instantiate();
        foreach (string export in (string[])["plain", "[async-lift]waits"])
            Assert.Equal(0x32, run.Call(export, [Runtime.Modules.CoreValue.FromI32(0x32)])[0].AsI32);
    }

    [Fact]
    public void A_plan_says_what_runs_around_each_export_and_wrapping_does_it()
    {
        var plan = TaskWrapper.Plan(Guest(), new WrapOptions());
        var result = TaskWrapper.Wrap(Guest(), new WrapOptions());
        Assert.Equal(InitTaskProtocol.TaskHook, plan.Protocol);
        Assert.Equal(plan.Exports, result.Wrapped);
        var waits = Assert.Single(plan.Exports, export => export.Name == "[async-lift]waits");
        Assert.Equal(["__wasm_task_hook(2)", "__wasm_task_hook(5)", "__wasm_task_hook(4)"], waits.Calls.All.Select(call => call.ToString()));
        Assert.Equal((ExportRole.Asynchronous, WrapMode.Inline), (waits.Role, waits.Mode));
        var both = Assert.Single(plan.Messages);
        Assert.Equal(WrapMessageKind.Information, both.Kind);
        Assert.Contains("__wasm_init_task", both.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Functions_that_exist_keep_their_code_and_indices()
    {
        var before = Guest().ReadModule();
        var after = TaskWrapper.Wrap(Guest(), new WrapOptions()).Output.ReadModule();
        Assert.Equal(before.Code.Select(code => Convert.ToHexString(code.Bytes.Span)), after.Code.Take(before.Code.Length).Select(code => Convert.ToHexString(code.Bytes.Span)));
        Assert.Equal(before.Functions, after.Functions.Take(before.Functions.Length));
        Assert.DoesNotContain(after.Exports, export => export.Name == "__wasm_task_hook");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Wrapping_twice_changes_nothing(bool keepHookExport)
    {
        foreach (var protocol in (InitTaskProtocol[])[InitTaskProtocol.TaskHook, InitTaskProtocol.TaskHookFirst, InitTaskProtocol.InitTask])
        {
            var options = new WrapOptions { Protocol = protocol, KeepHookExport = keepHookExport, Require = true };
            var once = TaskWrapper.Wrap(Guest(), options);
            var twice = TaskWrapper.Wrap(once.Output, options);
            Assert.Same(once.Output, twice.Output);
            Assert.Contains(twice.Messages, message => message.Kind == WrapMessageKind.Information && message.Text.Contains("wrapped already", StringComparison.Ordinal));
            Assert.DoesNotContain(twice.Messages, message => message.Kind == WrapMessageKind.Warning);
        }
    }

    [Fact]
    public void A_trap_skips_the_hook_behind_it()
    {
        var wrapped = TaskWrapper.Wrap(Module(TaskHook, """(func (export "stops") unreachable)"""), new WrapOptions()).Output;
        using var engine = new WasmEngine();
        using var compiled = engine.CompileModule(wrapped.Content);
        using var run = new Runtime.Modules.CoreRun(compiled);
        run.Instantiate();
        Assert.Throws<Runtime.Traps.WasmTrapException>(() => run.Call("stops"));
        Assert.Equal("a", Read(run.GetMemory("memory").Slice(0, 16)));
    }

    [Fact]
    public void Wrappers_are_named_where_functions_are()
    {
        var module = TaskWrapper.Wrap(Module(TaskHook, Function("plain", 'P')), new WrapOptions()).Output.ReadModule();
        var names = Wasm.CustomSections.NameSection.Decode(module.FindCustom("name")!.Content);
        Assert.Equal("hook-plain", names.Functions.Find(module.Exports.Single(export => export.Name == "plain").Index));
        Assert.Equal("log", names.Functions.Find(0));
    }

    [Fact]
    public void Exports_of_one_function_share_a_wrapper()
    {
        const string Shared = """(func (export "cabi_realloc") (export "canonical_abi_realloc") (param i32 i32 i32 i32) (result i32) (local.get 0))""";
        var module = TaskWrapper.Wrap(Module(TaskHook, Shared), new WrapOptions()).Output.ReadModule();
        Assert.Single(module.Exports.Where(export => export.Name.EndsWith("realloc", StringComparison.Ordinal)).Select(export => export.Index).Distinct());
    }

    [Fact]
    public void A_command_is_wrapped_at_its_entry()
    {
        var wrapped = TaskWrapper.Wrap(Module(TaskHook, Function("_start", 'S')), new WrapOptions()).Output;
        Assert.Equal("aSb", Run(wrapped, ("_start", [])));
    }

    [Fact]
    public void Without_hooks_nothing_changes_unless_they_are_required()
    {
        var input = Module(Function("plain", 'P'));
        var result = TaskWrapper.Wrap(input, new WrapOptions());
        Assert.Same(input, result.Output);
        Assert.Equal(WrapMessageKind.Warning, Assert.Single(result.Messages).Kind);
        Refused(input, new WrapOptions { Require = true }, "No hooks are exported");
    }

    [Theory]
    [InlineData("__wasm_init_task", "__wasm_init_async_task")]
    [InlineData("__wasm_init_async_task", "__wasm_init_task")]
    public void One_init_task_alone_is_not_called(string present, string missing)
    {
        var input = Module(Function("plain", 'P'), Function(present, 'y'));
        var result = TaskWrapper.Wrap(input, new WrapOptions());
        Assert.Same(input, result.Output);
        var warning = Assert.Single(result.Messages);
        Assert.Equal(WrapMessageKind.Warning, warning.Kind);
        Assert.Contains($"{missing} is not", warning.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Hooks_without_anything_to_wrap_are_a_warning()
    {
        var input = Module(TaskHook);
        var result = TaskWrapper.Wrap(input, new WrapOptions());
        Assert.Same(input, result.Output);
        Assert.Equal(WrapMessageKind.Warning, Assert.Single(result.Messages).Kind);
    }

    [Theory]
    [InlineData("""(func (export "__wasm_task_hook"))""", "__wasm_task_hook is (func)")]
    [InlineData("""(global (export "__wasm_task_hook") i32 (i32.const 0))""", "__wasm_task_hook is global")]
    [InlineData("""(func (export "__wasm_init_task") (param i32)) (func (export "__wasm_init_async_task"))""", "__wasm_init_task is (func (param i32))")]
    public void A_hook_of_another_type_is_refused(string hook, string reason) => Refused(Module(hook, Function("plain", 'P')), new WrapOptions(), reason);

    [Theory]
    [InlineData("[async-lift]f", "i32", "")]
    [InlineData("[callback][async-lift]f", "i32", "i32")]
    public void A_function_that_its_name_does_not_fit_is_refused(string export, string parameters, string result) =>
        Refused(Module(TaskHook, Function(export, 'F', parameters, result)), new WrapOptions(), "has to be");

    [Fact]
    public void An_extra_module_beside_a_core_module_is_refused() => Refused(Guest(), new WrapOptions { Mode = WrapMode.Module }, "only stand beside it in a component");

    [Fact]
    public void A_shared_library_is_refused() =>
        Refused(Text($"(module (@custom \"dylink.0\" (before first) \"\") {TaskHook.Replace("call $log", "drop", StringComparison.Ordinal)})"), new WrapOptions(), "shared library");

    private static WasmBinary Guest() => Module([TaskHook, RecordingGuest.InitTasks, .. Program]);

    private static void Refused(WasmBinary input, WrapOptions options, string reason)
    {
        var error = Assert.Throws<WasmException>(() => TaskWrapper.Wrap(input, options));
        Assert.Equal(WasmErrorCode.InitTaskUnsupported, error.Code);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Throws<WasmException>(() => TaskWrapper.Plan(input, options));
    }
}
