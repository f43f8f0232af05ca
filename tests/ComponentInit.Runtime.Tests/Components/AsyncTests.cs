using ComponentInit.Runtime.Components;
using ComponentInit.Runtime.Traps;
using ComponentInit.Wasm;
using Xunit;

namespace ComponentInit.Runtime.Tests.Components;

public sealed class AsyncTests
{
    private const string Lifted = """
        (component
          (import "docs:host/slow" (instance $slow (export "get" (func async (result u32)))))
          (core func $get (canon lower (func $slow "get")))
          (core func $return (canon task.return (result u32)))
          (core module $m
            (import "" "return" (func $return (param i32)))
            (import "" "get" (func $get (result i32)))
            (func (export "answer") (param i32) (result i32) (call $return (i32.add (local.get 0) (i32.const 1))) (i32.const 0))
            (func (export "ask") (result i32) (call $return (call $get)) (i32.const 0))
            (func (export "callback") (param i32 i32 i32) (result i32) unreachable))
          (core instance $i (instantiate $m (with "" (instance (export "return" (func $return)) (export "get" (func $get))))))
          (func (export "answer") async (param "x" u32) (result u32) (canon lift (core func $i "answer") async (callback (core func $i "callback"))))
          (func (export "ask") async (result u32) (canon lift (core func $i "ask") async (callback (core func $i "callback")))))
        """;

    [Fact]
    public void AnAsyncExportIsCalledLikeAnyOther()
    {
        using var guest = new GuestComponent(Lifted);
        using ComponentRun run = guest.Start();

        Assert.Equal("42", run.Call("answer(41)")!.ToString());
        Assert.Equal("43", run.Call("answer(42)")!.ToString());
        Assert.True(run.FindExport("answer").Type.IsAsync);
    }

    [Fact]
    public void ADeniedAsyncImportSaysItsName()
    {
        using var guest = new GuestComponent(Lifted);
        using ComponentRun run = guest.Start();

        WasmTrapException error = Assert.Throws<WasmTrapException>(() => run.Call("ask()"));

        Assert.Equal(WasmErrorCode.PreinitImportCalled, error.Code);
        Assert.Contains("docs:host/slow#get", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void StreamsCannotBePassed()
    {
        using var guest = new GuestComponent("""
            (component
              (core module $m (func (export "f") (result i32) (i32.const 0)))
              (core instance $i (instantiate $m))
              (func (export "f") (result (stream u8)) (canon lift (core func $i "f"))))
            """);
        using ComponentRun run = guest.Start();

        Assert.Equal(WasmErrorCode.WasmFeatureUnsupported, Assert.Throws<WasmException>(() => run.Call("f()")).Code);
    }
}
