using ComponentInit.Core.Binaries;
using ComponentInit.Core.InitTasks;
using ComponentInit.Core.InitTasks.Protocols;
using ComponentInit.Core.Preinit;
using Xunit;
using static ComponentInit.Core.Tests.InitTasks.RecordingGuest;

namespace ComponentInit.Core.Tests.InitTasks;

/// <summary>Wrapping and pre-initialisation compose in either order.</summary>
public sealed class PreinitCompositionTests
{
    [Theory]
    [InlineData(InitTaskProtocol.TaskHook, "gIh" + "aWb" + "aPb")]
    [InlineData(InitTaskProtocol.InitTask, "yI" + "yW" + "yP")]
    public void Wrapping_first_lets_init_hear_of_its_task(InitTaskProtocol protocol, string expected)
    {
        var wrapped = TaskWrapper.Wrap(Guest(), new WrapOptions { Protocol = protocol }).Output;
        Assert.Equal(expected, Run(Preinitialise(wrapped), ("plain", [])));
    }

    [Theory]
    [InlineData(InitTaskProtocol.TaskHook, "IW" + "aPb")]
    [InlineData(InitTaskProtocol.InitTask, "IW" + "yP")]
    public void Wrapping_afterwards_wraps_what_is_left(InitTaskProtocol protocol, string expected)
    {
        var wrapped = TaskWrapper.Wrap(Preinitialise(Guest()), new WrapOptions { Protocol = protocol }).Output;
        Assert.Equal(expected, Run(wrapped, ("plain", [])));
        Assert.Equal(["preinit", "wrap"], wrapped.History.Select(step => step.Operation));
    }

    [Fact]
    public void A_guest_whose_hooks_leave_no_trace_behaves_alike_in_both_orders()
    {
        const string Pairing = """
            (global $depth (mut i32) (i32.const 0))
            (global $seen (mut i32) (i32.const 0))
            (func (export "__wasm_task_hook") (param i32)
              (global.set $depth (i32.add (global.get $depth) (select (i32.const -1) (i32.const 1) (i32.and (local.get 0) (i32.const 1))))))
            (func (export "_initialize") (global.set $seen (i32.const 40)))
            (func (export "wizer-initialize") (global.set $seen (i32.add (global.get $seen) (i32.const 2))))
            (func (export "answer") (result i32) (call $log (i32.add (i32.mul (global.get $depth) (i32.const 100)) (global.get $seen))) (global.get $seen))
            """;
        var wrappedFirst = Preinitialise(TaskWrapper.Wrap(Module(Pairing), new WrapOptions()).Output);
        var wrappedLast = TaskWrapper.Wrap(Preinitialise(Module(Pairing)), new WrapOptions()).Output;
        (string, int[])[] calls = [("answer", []), ("answer", [])];
        byte inTask = 100 + 42;
        Assert.Equal([inTask, inTask], RunBytes(wrappedFirst, calls));
        Assert.Equal([inTask, inTask], RunBytes(wrappedLast, calls));
        Assert.Equal(wrappedFirst.ReadModule().Exports.Select(export => export.Name).Order(), wrappedLast.ReadModule().Exports.Select(export => export.Name).Order());
    }

    private static WasmBinary Guest() =>
        Module(TaskHook, RecordingGuest.InitTasks, Function("_initialize", 'I'), Function("wizer-initialize", 'W'), Function("plain", 'P'));

    private static WasmBinary Preinitialise(WasmBinary binary)
    {
        using var result = Preinitializer.Run(binary, new PreinitOptions());
        return result.Output;
    }
}
