using ComponentInit.Runtime.Components;
using Xunit;

namespace ComponentInit.Runtime.Tests.Components;

public sealed class ComponentRunTests
{
    private const string Adder = """
        (component
          (core module $m (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1))))
          (core instance $i (instantiate $m))
          (func (export "add") (param "a" u32) (param "b" u32) (result u32) (canon lift (core func $i "add"))))
        """;

    [Fact]
    public void CallsAFunction()
    {
        using var guest = new GuestComponent(Adder);
        using ComponentRun run = guest.Start();

        Assert.Equal("3", run.Call("add(1, 2)")!.ToString());
        Assert.Equal("7", run.Call("add(3, 4)")!.ToString());
    }
}
