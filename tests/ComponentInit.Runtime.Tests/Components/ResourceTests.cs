using ComponentInit.Runtime.Components;
using ComponentInit.Runtime.Values;
using ComponentInit.Wasm;
using Xunit;

namespace ComponentInit.Runtime.Tests.Components;

public sealed class ResourceTests
{
    private const string Counters = """
        (component
          (core module $state
            (global $dropped (mut i32) (i32.const 0))
            (func (export "drop") (param i32) (global.set $dropped (i32.add (global.get $dropped) (local.get 0))))
            (func (export "dropped") (result i32) (global.get $dropped)))
          (core instance $s (instantiate $state))
          (type $c' (resource (rep i32) (dtor (core func $s "drop"))))
          (core func $new (canon resource.new $c'))
          (core func $rep (canon resource.rep $c'))
          (core func $free (canon resource.drop $c'))
          (core module $m
            (import "c" "new" (func $new (param i32) (result i32)))
            (import "c" "rep" (func $rep (param i32) (result i32)))
            (import "c" "free" (func $free (param i32)))
            (func (export "make") (param i32) (result i32) (call $new (local.get 0)))
            (func (export "get") (param i32) (result i32) (local.get 0))
            (func (export "take") (param i32) (result i32) (local $v i32)
              (local.set $v (call $rep (local.get 0)))
              (call $free (local.get 0))
              (local.get $v)))
          (core instance $i (instantiate $m (with "c" (instance (export "new" (func $new)) (export "rep" (func $rep)) (export "free" (func $free))))))
          (export $c "counter" (type $c'))
          (func (export "[constructor]counter") (param "v" u32) (result (own $c)) (canon lift (core func $i "make")))
          (func (export "[method]counter.get") (param "self" (borrow $c)) (result u32) (canon lift (core func $i "get")))
          (func (export "[static]counter.take") (param "c" (own $c)) (result u32) (canon lift (core func $i "take")))
          (func (export "dropped") (result u32) (canon lift (core func $s "dropped"))))
        """;

    [Fact]
    public void HandlesLiveBetweenCalls()
    {
        using var guest = new GuestComponent(Counters);
        using ComponentRun run = guest.Start();

        Assert.Equal("counter(1)", run.Call("[constructor]counter(5)")!.ToString());
        Assert.Equal("counter(2)", run.Call("counter(6)")!.ToString());
        Assert.Equal("6", run.Call("[method]counter.get(counter(2))")!.ToString());
        Assert.Equal("5", run.Call("counter.get(counter(1))")!.ToString());
        Assert.Equal(2, run.LiveHandles);
    }

    [Fact]
    public void DroppingRunsTheDestructor()
    {
        using var guest = new GuestComponent(Counters);
        using ComponentRun run = guest.Start();
        var handle = (HandleValue)run.Call("counter(7)")!;

        run.Drop(handle);

        Assert.Equal("7", run.Call("dropped()")!.ToString());
        Assert.Equal(0, run.LiveHandles);
        Assert.Contains("no live handle counter(1)", Assert.Throws<WasmException>(() => run.Call("counter.get(counter(1))")).Message, StringComparison.Ordinal);
        Assert.Throws<WasmException>(() => run.Drop(handle));
    }

    [Fact]
    public void OwnedArgumentsAreGivenAway()
    {
        using var guest = new GuestComponent(Counters);
        using ComponentRun run = guest.Start();
        run.Call("counter(8)");

        Assert.Equal("8", run.Call("counter.take(counter(1))")!.ToString());
        Assert.Equal(0, run.LiveHandles);
        Assert.Equal(WasmErrorCode.ValueInvalid, Assert.Throws<WasmException>(() => run.Call("counter.take(counter(1))")).Code);
    }
}
