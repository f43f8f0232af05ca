using ComponentInit.Core.InitTasks;
using ComponentInit.Core.InitTasks.Protocols;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Components;
using Xunit;
using static ComponentInit.Core.Tests.InitTasks.RecordingComponent;
using static ComponentInit.Core.Tests.InitTasks.RecordingGuest;

namespace ComponentInit.Core.Tests.InitTasks;

public sealed class ComponentWrapTests
{
    private const string Current = "gIh" + "aPb" + "aRQb" + "mMn" + "aTb" + "cWe" + "dCf" + "cSf" + "aKb" + "iDj";
    private const string First = "gIh" + "aPb" + "aRb" + "kQl" + "mMn" + "aTb" + "cWe" + "dCf" + "cSf" + "aKb" + "iDj";
    private const string InitTask = "yI" + "yP" + "yRQ" + "M" + "yT" + "zW" + "C" + "zS" + "yK" + "D";

    [Fact]
    public void The_guest_runs_unwrapped() => Assert.Equal("IPRQMTWCSKD", RunComponent(WithAllRoles(TaskHook), Calls));

    [Theory]
    [InlineData(WrapMode.Inline, InitTaskProtocol.Auto, Current)]
    [InlineData(WrapMode.Inline, InitTaskProtocol.TaskHookFirst, First)]
    [InlineData(WrapMode.Inline, InitTaskProtocol.InitTask, InitTask)]
    [InlineData(WrapMode.Module, InitTaskProtocol.Auto, Current)]
    [InlineData(WrapMode.Module, InitTaskProtocol.TaskHookFirst, First)]
    [InlineData(WrapMode.Module, InitTaskProtocol.InitTask, InitTask)]
    public void Hooks_run_around_every_use_and_wrapping_twice_changes_nothing(WrapMode mode, InitTaskProtocol protocol, string expected)
    {
        var options = new WrapOptions { Mode = mode, Protocol = protocol };
        var wrapped = TaskWrapper.Wrap(WithAllRoles(TaskHook, RecordingGuest.InitTasks), options);
        Assert.Equal(expected, RunComponent(wrapped.Output, Calls));
        Assert.All(wrapped.Wrapped, export => Assert.Equal(mode, export.Mode));
        var twice = TaskWrapper.Wrap(wrapped.Output, options);
        Assert.Same(wrapped.Output, twice.Output);
        Assert.Contains(twice.Messages, message => message.Kind == WrapMessageKind.Information && message.Text.Contains("wrapped already", StringComparison.Ordinal));
    }

    [Fact]
    public void A_component_of_either_mode_is_left_alone_by_the_other()
    {
        foreach (var (first, second) in new[] { (WrapMode.Inline, WrapMode.Module), (WrapMode.Module, WrapMode.Inline) })
        {
            var wrapped = TaskWrapper.Wrap(WithAllRoles(TaskHook), new WrapOptions { Mode = first }).Output;
            Assert.Same(wrapped, TaskWrapper.Wrap(wrapped, new WrapOptions { Mode = second, Require = true }).Output);
        }
    }

    [Fact]
    public void Inline_is_smaller_and_leaves_other_sections_as_they_are()
    {
        var input = WithAllRoles(TaskHook);
        var inline = TaskWrapper.Wrap(input, new WrapOptions()).Output;
        Assert.True(inline.Size < TaskWrapper.Wrap(input, new WrapOptions { Mode = WrapMode.Module }).Output.Size);
        var before = Component.Read(input.Content).Sections;
        var after = Component.Read(inline.Content).Sections;
        var changed = before.Zip(after).Where(pair => !Bytes(pair.First).SequenceEqual(Bytes(pair.Second))).ToList();
        Assert.Equal(before.Length, after.Length);
        Assert.Equal(ComponentSectionId.CoreModule, Assert.Single(changed).First.Id);
    }

    [Fact]
    public void A_plan_says_what_runs_around_each_use()
    {
        var input = WithAllRoles(TaskHook);
        var plan = TaskWrapper.Plan(input, new WrapOptions());
        Assert.Equal(plan.Exports, TaskWrapper.Wrap(input, new WrapOptions()).Wrapped);
        var lines = plan.Exports.Select(export => $"{export.Instance} {export.Name} {export.Role}: {string.Join(' ', export.Calls.All.Select(call => (int)call.Reason!))}");
        Assert.Equal(
            [
                "core instance 2 [async-lift-stackful]deep Stackful: 2 5",
                "core instance 2 [async-lift]waits Asynchronous: 2 5 4",
                "core instance 2 [callback][async-lift]waits Callback: 3 5 4",
                "core instance 2 _initialize Initialize: 6 7",
                "core instance 2 cabi_post_returns PostReturn: 1",
                "core instance 2 cabi_realloc Realloc: 12 13",
                "core instance 2 make Synchronous: 0 1",
                "core instance 2 plain Synchronous: 0 1",
                "core instance 2 returns Synchronous: 0",
                "core instance 2 takes Synchronous: 0 1",
                "core instance 2 x#[dtor]r Destructor: 8 9",
            ],
            lines);
    }

    [Theory]
    [InlineData(WrapMode.Inline)]
    [InlineData(WrapMode.Module)]
    public void An_export_that_another_module_calls_stays_plain_there(WrapMode mode)
    {
        var input = Text($"""
            (component
              (core module $main {Recorder} {TaskHook} {Function("plain", 'P', "", "i32")})
              (core instance $main (instantiate $main))
              (core module $adapter (import "main" "plain" (func $p (result i32))) (func (export "run") (result i32) (call $p)))
              (core instance $adapter (instantiate $adapter (with "main" (instance $main))))
              (func (export "plain") (result u32) (canon lift (core func $main "plain")))
              (func (export "run") (result u32) (canon lift (core func $adapter "run"))))
            """);
        var wrapped = TaskWrapper.Wrap(input, new WrapOptions { Mode = mode });
        Assert.Equal("aPb" + "aPb", RunComponent(wrapped.Output, "plain()", "run()"));
        Assert.Equal([mode, WrapMode.Module], wrapped.Wrapped.Select(export => export.Mode));
        Assert.Same(wrapped.Output, TaskWrapper.Wrap(wrapped.Output, new WrapOptions { Mode = mode }).Output);
    }

    [Theory]
    [InlineData(WrapMode.Inline)]
    [InlineData(WrapMode.Module)]
    public void A_module_that_is_instantiated_twice_is_wrapped_in_both(WrapMode mode)
    {
        var input = Text($"""
            (component
              (core module $main (import "log" "log" (func $log (param i32))) {TaskHook} {Function("plain", 'P', "", "i32")})
              (core module $recorder {Recorder} (export "log" (func $log)))
              (core instance $log (instantiate $recorder))
              (core instance $one (instantiate $main (with "log" (instance $log))))
              (core instance $two (instantiate $main (with "log" (instance $log))))
              (func (export "one") (result u32) (canon lift (core func $one "plain")))
              (func (export "two") (result u32) (canon lift (core func $two "plain"))))
            """);
        var wrapped = TaskWrapper.Wrap(input, new WrapOptions { Mode = mode }).Output;
        Assert.Equal("aPbaPb", RunComponent(wrapped, "one()", "two()"));
        Assert.Same(wrapped, TaskWrapper.Wrap(wrapped, new WrapOptions { Mode = mode }).Output);
    }

    [Theory]
    [InlineData(WrapMode.Inline)]
    [InlineData(WrapMode.Module)]
    public void Nested_components_are_wrapped_too(WrapMode mode)
    {
        var input = Text($"""
            (component
              (component $inner
                (core module $main {Recorder} {TaskHook} {Function("plain", 'P', "", "i32")})
                (core instance $main (instantiate $main))
                (func (export "plain") (result u32) (canon lift (core func $main "plain"))))
              (instance $inner (instantiate $inner))
              (export "plain" (func $inner "plain")))
            """);
        var wrapped = TaskWrapper.Wrap(input, new WrapOptions { Mode = mode });
        Assert.Equal("aPb", RunComponent(wrapped.Output, "plain()"));
        Assert.Equal("component 0, core instance 0", Assert.Single(wrapped.Wrapped).Instance);
        Assert.Same(wrapped.Output, TaskWrapper.Wrap(wrapped.Output, new WrapOptions { Mode = mode }).Output);
    }

    [Fact]
    public void A_module_of_an_outer_component_is_wrapped_beside_it()
    {
        var input = Text($"""
            (component $outer
              (core module $main {Recorder} {TaskHook} {Function("plain", 'P', "", "i32")})
              (component $inner
                (alias outer $outer $main (core module $main))
                (core instance $main (instantiate $main))
                (func (export "plain") (result u32) (canon lift (core func $main "plain"))))
              (instance $inner (instantiate $inner))
              (export "plain" (func $inner "plain")))
            """);
        var wrapped = TaskWrapper.Wrap(input, new WrapOptions());
        Assert.Equal("aPb", RunComponent(wrapped.Output, "plain()"));
        Assert.Contains(wrapped.Messages, message => message.Text.Contains("extra core module", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(WrapMode.Inline)]
    [InlineData(WrapMode.Module)]
    public void Several_initialisers_share_one_pair_of_calls(WrapMode mode)
    {
        var input = Text($"""
            (component
              (core module $main {Recorder} (export "log" (func $log)) {TaskHook} {Function("_initialize", 'I')})
              (core instance $main (instantiate $main))
              (core module $library (import "main" "log" (func $log (param i32))) {Function("__wasm_call_ctors", 'L')})
              (core instance $library (instantiate $library (with "main" (instance $main))))
              (core module $init
                (import "main" "_initialize" (func $i))
                (import "library" "__wasm_call_ctors" (func $l))
                (func $s call $l call $i)
                (start $s))
              (core instance (instantiate $init (with "main" (instance $main)) (with "library" (instance $library)))))
            """);
        var wrapped = TaskWrapper.Wrap(input, new WrapOptions { Mode = mode }).Output;
        Assert.Equal("gLIh", RunComponent(wrapped));
        Assert.Same(wrapped, TaskWrapper.Wrap(wrapped, new WrapOptions { Mode = mode }).Output);
    }

    [Fact]
    public void A_use_before_the_hooks_are_there_is_refused()
    {
        var input = Text($"""
            (component
              (core module $early (func (export "run")))
              (core instance $early (instantiate $early))
              (func (export "run") (canon lift (core func $early "run")))
              (core module $main {Recorder} {TaskHook})
              (core instance $main (instantiate $main)))
            """);
        var error = Assert.Throws<WasmException>(() => TaskWrapper.Wrap(input, new WrapOptions()));
        Assert.Equal(WasmErrorCode.InitTaskUnsupported, error.Code);
        Assert.Contains("before the instance that exports its hooks", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lifts_between_instances_get_a_module_for_each()
    {
        var input = Text($"""
            (component
              (core module $main {Recorder} {TaskHook} (export "log" (func $log)) {Function("plain", 'P', "", "i32")})
              (core instance $main (instantiate $main))
              (func $plain (result u32) (canon lift (core func $main "plain")))
              (core func $lowered (canon lower (func $plain)))
              (core module $second (import "a" "f" (func $f (result i32))) (export "g" (func $f)))
              (core instance $second (instantiate $second (with "a" (instance (export "f" (func $lowered))))))
              (export "plain" (func $plain)))
            """);
        var wrapped = TaskWrapper.Wrap(input, new WrapOptions { Mode = WrapMode.Module }).Output;
        Assert.Equal("aPb", RunComponent(wrapped, "plain()"));
    }

    [Fact]
    public void Without_hooks_nothing_changes_unless_they_are_required()
    {
        var input = WithAllRoles();
        var result = TaskWrapper.Wrap(input, new WrapOptions());
        Assert.Same(input, result.Output);
        Assert.Equal(WrapMessageKind.Warning, Assert.Single(result.Messages).Kind);
        Assert.Equal(WasmErrorCode.InitTaskUnsupported, Assert.Throws<WasmException>(() => TaskWrapper.Wrap(input, new WrapOptions { Require = true })).Code);
    }

    [Fact]
    public void A_hook_of_another_type_is_refused()
    {
        var error = Assert.Throws<WasmException>(() => TaskWrapper.Wrap(WithAllRoles("(func (export \"__wasm_task_hook\"))"), new WrapOptions()));
        Assert.Equal(WasmErrorCode.InitTaskUnsupported, error.Code);
        Assert.Contains("(func)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_history_says_what_was_done()
    {
        var step = Assert.Single(TaskWrapper.Wrap(WithAllRoles(TaskHook), new WrapOptions()).Output.History);
        Assert.Equal("wrap", step.Operation);
        Assert.Equal(["mode=Inline", "protocol=TaskHook"], step.Options.Select(option => $"{option.Key}={option.Value}"));
    }

    private static byte[] Bytes(ComponentSection section) => System.Buffers.BuffersExtensions.ToArray(section.Raw);
}
