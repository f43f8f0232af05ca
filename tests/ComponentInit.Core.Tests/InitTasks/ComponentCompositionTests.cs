using ComponentInit.Core.Binaries;
using ComponentInit.Core.Execution;
using ComponentInit.Core.InitTasks;
using ComponentInit.Core.InitTasks.Protocols;
using ComponentInit.Core.Preinit;
using Xunit;
using static ComponentInit.Core.Tests.InitTasks.RecordingComponent;
using static ComponentInit.Core.Tests.InitTasks.RecordingGuest;

namespace ComponentInit.Core.Tests.InitTasks;

/// <summary>Wrapping and pre-initialisation of components compose in either order.</summary>
public sealed class ComponentCompositionTests
{
    private const string InTask = "142";

    private const string Pairing = """
        (component
          (core module $main
            (memory 1) (global $depth (mut i32) (i32.const 0)) (global $seen (mut i32) (i32.const 0))
            (func (export "__wasm_task_hook") (param i32)
              (global.set $depth (i32.add (global.get $depth) (select (i32.const -1) (i32.const 1) (i32.and (local.get 0) (i32.const 1))))))
            (func (export "_initialize") (global.set $seen (i32.const 40)))
            (func (export "wizer-initialize") (global.set $seen (i32.add (global.get $seen) (i32.const 2))))
            (func (export "answer") (result i32) (i32.add (i32.mul (global.get $depth) (i32.const 100)) (global.get $seen))))
          (core instance $main (instantiate $main))
          (core module $start (import "main" "_initialize" (func $i)) (start $i))
          (core instance (instantiate $start (with "main" (instance $main))))
          (func (export "answer") (result u32) (canon lift (core func $main "answer")))
          (func (export "wizer-initialize") (canon lift (core func $main "wizer-initialize"))))
        """;

    [Theory]
    [InlineData(WrapMode.Inline, InitTaskProtocol.TaskHook, "gIh" + "aWb", "aPb" + "aRQb" + "mMn" + "aTb" + "cWe" + "dCf" + "cSf" + "aKb" + "iDj")]
    [InlineData(WrapMode.Module, InitTaskProtocol.TaskHook, "gIh" + "aWb", "aPb" + "aRQb" + "mMn" + "aTb" + "cWe" + "dCf" + "cSf" + "aKb" + "iDj")]
    [InlineData(WrapMode.Inline, InitTaskProtocol.InitTask, "yI" + "yW", "yP" + "yRQ" + "M" + "yT" + "zW" + "C" + "zS" + "yK" + "D")]
    [InlineData(WrapMode.Module, InitTaskProtocol.InitTask, "yI" + "yW", "yP" + "yRQ" + "M" + "yT" + "zW" + "C" + "zS" + "yK" + "D")]
    public void The_order_decides_only_whether_init_hears_of_its_task(WrapMode mode, InitTaskProtocol protocol, string initialised, string called)
    {
        var options = new WrapOptions { Mode = mode, Protocol = protocol };
        var wrappedFirst = Preinitialise(TaskWrapper.Wrap(Guest(), options).Output);
        Assert.Equal(initialised + called, RunComponent(wrappedFirst, Calls));
        var wrappedLast = TaskWrapper.Wrap(Preinitialise(Guest()), options).Output;
        Assert.Equal("IW" + called, RunComponent(wrappedLast, Calls));
        Assert.Equal(["preinit", "wrap"], wrappedLast.History.Select(step => step.Operation));
    }

    [Theory]
    [InlineData(WrapMode.Inline)]
    [InlineData(WrapMode.Module)]
    public void Hooks_that_leave_no_trace_give_the_same_answers_in_both_orders(WrapMode mode)
    {
        var options = new WrapOptions { Mode = mode };
        var wrappedFirst = Preinitialise(TaskWrapper.Wrap(Text(Pairing), options).Output);
        var wrappedLast = TaskWrapper.Wrap(Preinitialise(Text(Pairing)), options).Output;
        Assert.Equal([InTask, InTask], Answers(wrappedFirst));
        Assert.Equal([InTask, InTask], Answers(wrappedLast));
        Assert.Equal(["42", "42"], Answers(Preinitialise(Text(Pairing))));
    }

    private static string[] Answers(WasmBinary binary)
    {
        using var instance = BinaryInstance.Create(binary, new CallOptions(), TestContext.Current.CancellationToken);
        return [.. Enumerable.Range(0, 2).Select(_ => instance.CallText("answer()", TestContext.Current.CancellationToken).Texts[0])];
    }

    private static WasmBinary Guest() => Text($"""
        (component
          {Shim}
          {MainModule(TaskHook, RecordingGuest.InitTasks, Function("wizer-initialize", 'W'))}
          (core instance $main (instantiate $main (with "host" (instance $host))))
          {Fixup}
          {Lifts}
          (func (export "wizer-initialize") (canon lift (core func $main "wizer-initialize"))))
        """);

    private static WasmBinary Preinitialise(WasmBinary binary)
    {
        using var result = Preinitializer.Run(binary, new PreinitOptions { Verify = VerifyMode.Full });
        return result.Output;
    }
}
