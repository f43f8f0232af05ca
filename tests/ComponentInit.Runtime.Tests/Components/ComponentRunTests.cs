using ComponentInit.Runtime.Components;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Imports;
using ComponentInit.Runtime.Traps;
using ComponentInit.Runtime.Values;
using ComponentInit.Runtime.Values.Wave;
using ComponentInit.Wasm;
using Xunit;

namespace ComponentInit.Runtime.Tests.Components;

public sealed class ComponentRunTests
{
    private const string Adder = """
        (component
          (core module $m
            (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1)))
            (func (export "boom") unreachable)
            (func $deep (export "deep") call $deep)
            (func (export "spin") (loop br 0)))
          (core instance $i (instantiate $m))
          (func $add (param "a" u32) (param "b" u32) (result u32) (canon lift (core func $i "add")))
          (func (export "add") (param "a" u32) (param "b" u32) (result u32) (canon lift (core func $i "add")))
          (func (export "boom") (canon lift (core func $i "boom")))
          (func (export "deep") (canon lift (core func $i "deep")))
          (func (export "spin") (canon lift (core func $i "spin")))
          (instance $math (export "sum" (func $add)))
          (export "docs:math/add@1.2.3" (instance $math)))
        """;

    private const string Importing = """
        (component
          (import "docs:host/log@1.0.0" (instance $log
            (export "level" (func (result u32)))
            (export "open" (type $file (sub resource)))
            (export "make" (func (result (own $file))))))
          (core func $level (canon lower (func $log "level")))
          (core func $make (canon lower (func $log "make")))
          (core module $m
            (import "log" "level" (func $level (result i32)))
            (import "log" "make" (func $make (result i32)))
            (func $inner (result i32) call $level)
            (func (export "run") (result i32) call $inner)
            (func (export "make") (result i32) call $make)
            (func (export "idle")))
          (core instance $i (instantiate $m (with "log" (instance (export "level" (func $level)) (export "make" (func $make))))))
          (func (export "run") (result u32) (canon lift (core func $i "run")))
          (func (export "make") (result u32) (canon lift (core func $i "make")))
          (func (export "idle") (canon lift (core func $i "idle"))))
        """;

    [Theory]
    [InlineData("add(1, 2)")]
    [InlineData("docs:math/add@1.2.3#sum(1, 2)")]
    [InlineData("docs:math/add@1.2.3.sum(1, 2)")]
    [InlineData("docs:math/add@1.2.3/sum(1, 2)")]
    [InlineData("docs:math/add.sum@1.2.3(1, 2)")]
    [InlineData("docs:math/add.sum(1, 2)")]
    [InlineData("add#sum(1, 2)")]
    [InlineData("sum(1, 2)")]
    public void FindsAndCallsFunctions(string expression)
    {
        using var guest = new GuestComponent(Adder);
        using ComponentRun run = guest.Start();

        Assert.Equal("3", run.Call(expression)!.ToString());
        Assert.Equal("3", run.Call(expression)!.ToString());
    }

    [Fact]
    public void ListsExports()
    {
        using var guest = new GuestComponent(Adder);

        Assert.Equal(["add", "boom", "deep", "docs:math/add@1.2.3#sum", "spin"], guest.Component.Exports.Select(export => export.FullName).Order(StringComparer.Ordinal));
        Assert.Equal(["a", "b"], guest.Component.Exports.Single(export => export.Name == "sum").Type.Parameters.Select(parameter => parameter.Name));
    }

    [Fact]
    public void ListsImports()
    {
        using var guest = new GuestComponent(Importing);

        Assert.Equal(
            [("docs:host/log@1.0.0#level", ComponentItemKind.Function), ("docs:host/log@1.0.0#make", ComponentItemKind.Function), ("docs:host/log@1.0.0#open", ComponentItemKind.Resource)],
            guest.Component.Imports.Select(import => (import.FullName, import.Kind)).Order());
    }

    [Fact]
    public void NamesTheLikelyExports()
    {
        using var guest = new GuestComponent(Adder);
        using ComponentRun run = guest.Start();

        WasmException error = Assert.Throws<WasmException>(() => run.FindExport("docs:math/ad.sum"));

        Assert.Equal(WasmErrorCode.ExportNotFound, error.Code);
        Assert.Contains("docs:math/add@1.2.3#sum", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RefusesWrongArguments()
    {
        using var guest = new GuestComponent(Adder);
        using ComponentRun run = guest.Start();

        Assert.Throws<WaveException>(() => run.Call("add(1, -2)"));
        Assert.StartsWith("add takes 2 arguments, 1 given", Assert.Throws<WasmException>(() => run.Call(run.FindExport("add"), [new BoolValue(true)])).Message, StringComparison.Ordinal);
        Assert.StartsWith("args[1]:", Assert.Throws<WasmException>(
            () => run.Call(run.FindExport("add"), [new IntegerValue(Wasm.Components.Types.PrimitiveKind.U32, 1), new BoolValue(true)])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(WasmCompiler.Winch)]
    [InlineData(WasmCompiler.Cranelift)]
    public void TrapsHaveCauseAndFrames(WasmCompiler compiler)
    {
        using var guest = new GuestComponent(Adder, compiler);
        using ComponentRun run = guest.Start();

        WasmTrapException error = Assert.Throws<WasmTrapException>(() => run.Call("boom()"));

        Assert.Equal(WasmErrorCode.WasmTrap, error.Code);
        Assert.Contains("unreachable", error.Cause, StringComparison.Ordinal);
        Assert.NotEmpty(error.Frames);
    }

    [Fact]
    public void StackOverflowIsALimit()
    {
        using var guest = new GuestComponent(Adder);
        using ComponentRun run = guest.Start();

        Assert.Equal(WasmErrorCode.PreinitLimitExceeded, Assert.Throws<WasmTrapException>(() => run.Call("deep()")).Code);
    }

    [Fact]
    public void ATokenEndsTheGuest()
    {
        using var guest = new GuestComponent(Adder);
        using ComponentRun run = guest.Start();
        using var source = new CancellationTokenSource(50);

        Assert.Throws<OperationCanceledException>(() => run.Call("spin()", source.Token));
    }

    [Fact]
    public void ATimeoutEndsTheGuest()
    {
        using var guest = new GuestComponent(Adder);
        using ComponentRun run = guest.Start(new ComponentRunOptions { Limits = new GuestLimits { Timeout = TimeSpan.FromMilliseconds(50) } });

        Assert.Equal(WasmErrorCode.PreinitLimitExceeded, Assert.Throws<WasmTrapException>(() => run.Call("spin()")).Code);
    }

    [Theory]
    [InlineData(WasmCompiler.Winch)]
    [InlineData(WasmCompiler.Cranelift)]
    public void ADeniedImportSaysItsNameAndTheWay(WasmCompiler compiler)
    {
        using var guest = new GuestComponent(Importing, compiler);
        using ComponentRun run = guest.Start();
        run.Call("idle()");

        WasmTrapException error = Assert.Throws<WasmTrapException>(() => run.Call("run()"));

        Assert.Equal(WasmErrorCode.PreinitImportCalled, error.Code);
        Assert.Contains("docs:host/log@1.0.0#level", error.Message, StringComparison.Ordinal);
        Assert.Contains(error.Frames, frame => frame.FunctionName == "inner");
        HostCall call = Assert.Single(run.HostCalls);
        Assert.Equal(("docs:host/log@1.0.0", "level", 1L), (call.Module, call.Name, call.Count));
        Assert.Contains(call.FirstCallPath, frame => frame.FunctionName == "inner");
    }

    [Theory]
    [InlineData("docs:host/log@1.0.0#level")]
    [InlineData("docs:host/log#level")]
    [InlineData("docs:host/*")]
    public void AStubGivesZero(string pattern)
    {
        using var guest = new GuestComponent(Importing);
        using ComponentRun run = guest.Start(new ComponentRunOptions { Imports = ImportPolicy.TrapAll.Stub(pattern) });

        Assert.Equal("0", run.Call("run()")!.ToString());
        Assert.Equal("0", run.Call("run()")!.ToString());
        Assert.Equal(2, Assert.Single(run.HostCalls).Count);
    }

    [Fact]
    public void AStubCannotGiveAHandle()
    {
        using var guest = new GuestComponent(Importing);
        using ComponentRun run = guest.Start(new ComponentRunOptions { Imports = ImportPolicy.TrapAll.Stub("*") });

        Assert.Contains("It gives a handle", Assert.Throws<WasmTrapException>(() => run.Call("make()")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ACoreModuleCannotBeImported()
    {
        using var guest = new GuestComponent("(component (import \"m\" (core module (export \"f\" (func)))))");
        using var run = new ComponentRun(guest.Component);

        Assert.Equal(WasmErrorCode.ImportUnresolved, Assert.Throws<WasmException>(() => run.Instantiate()).Code);
    }

    [Fact]
    public void AnImportedCoreModuleCanBeSupplied()
    {
        const string Text = """
            (component
              (import "m" (core module $m (export "f" (func (result i32)))))
              (core instance $i (instantiate $m))
              (func (export "f") (result u32) (canon lift (core func $i "f"))))
            """;
        using var guest = new GuestComponent(Text);
        var module = new ImportedModule("m.wat", WatParser.ToBinary("(module (func (export \"f\") (result i32) (i32.const 7)))"));
        using ComponentRun run = guest.Start(new ComponentRunOptions { Imports = ImportPolicy.TrapAll.Supply("*", module) });

        Assert.Equal("7", run.Call("f()")!.ToString());
    }

    [Fact]
    public void InvalidComponentsAreRefused() =>
        Assert.Equal(WasmErrorCode.WasmInvalid, Assert.Throws<WasmException>(() => new GuestComponent("(component (export \"x\" (func 3)))")).Code);

    [Fact]
    public void NothingWorksAfterTheEnd()
    {
        using var guest = new GuestComponent(Adder);
        ComponentRun run = guest.Start();
        run.Dispose();

        Assert.Throws<ObjectDisposedException>(() => run.Call("add(1, 2)"));
        run.Dispose();
    }
}
