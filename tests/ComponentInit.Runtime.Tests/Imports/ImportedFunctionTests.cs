using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Imports;
using ComponentInit.Runtime.Modules;
using ComponentInit.Runtime.Traps;
using ComponentInit.Wasm;
using Xunit;

namespace ComponentInit.Runtime.Tests.Imports;

public sealed class ImportedFunctionTests
{
    [Fact]
    public void AStubGivesZerosAndIsCountedWithThePathOfItsFirstCall()
    {
        using var guest = Guest.Started(
            """
            (module $main (import "env" "x" (func $x (param i32) (result f64 i64 funcref)))
              (func $inner (result f64 i64 funcref) (call $x (i32.const 7)))
              (func (export "f") (result f64 i64 funcref) (drop (drop (drop (call $inner)))) (call $inner)))
            """,
            new CoreRunOptions { Imports = ImportPolicy.TrapAll.Stub("env") });
        Assert.Equal([CoreValue.FromF64(0), CoreValue.FromI64(0), CoreValue.Null(CoreValueKind.FuncRef)], guest.Run.Call("f"));
        var call = Assert.Single(guest.Run.HostCalls);
        Assert.Equal(("env", "x", 2L), (call.Module, call.Name, call.Count));
        Assert.Equal(["inner", null], call.FirstCallPath.Select(frame => frame.FunctionName));
        Assert.All(call.FirstCallPath, frame => Assert.Equal("main", frame.ModuleName));
    }

    [Fact]
    public void AResultThatCannotBeMadeUpIsNotStubbed()
    {
        using var guest = Guest.Started(
            """(module (type $t (func)) (import "env" "x" (func $x (result (ref $t)))) (func (export "f") (drop (call $x))))""",
            new CoreRunOptions { Imports = ImportPolicy.TrapAll.Stub("env") });
        Assert.Equal(WasmErrorCode.PreinitImportCalled, Assert.Throws<WasmTrapException>(() => guest.Run.Call("f")).Code);
    }

    [Fact]
    public void AllowedAndNotImplementedSaysSo()
    {
        using var guest = Guest.Started(
            """(module (import "env" "x" (func $x)) (func (export "f") call $x))""", new CoreRunOptions { Imports = ImportPolicy.TrapAll.Allow("*") });
        Assert.Contains("no implementation", Assert.Throws<WasmTrapException>(() => guest.Run.Call("f")).Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void AModuleSuppliesFunctionsMemoriesGlobalsAndTables()
    {
        var supplier = new ImportedModule("supplier.wasm", WatParser.ToBinary("""
            (module (memory (export "m") 1) (data (i32.const 0) "\2a") (global (export "g") i32 (i32.const 3)) (table (export "t") 2 funcref)
              (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1))))
            """));
        using var guest = Guest.Started(
            """
            (module (import "env" "add" (func $add (param i32 i32) (result i32))) (import "env" "m" (memory 1)) (import "env" "g" (global i32)) (import "env" "t" (table 2 funcref))
              (func (export "f") (result i32) (call $add (i32.load8_u (i32.const 0)) (call $add (global.get 0) (table.size 0)))))
            """,
            new CoreRunOptions { Imports = ImportPolicy.TrapAll.Supply("env", supplier) });
        Assert.Equal(42 + 3 + 2, guest.Run.Call("f")[0].AsI32);
        Assert.Empty(guest.Run.HostCalls);
    }

    [Fact]
    public void ASupplierThatNeedsCraneliftTakesTheProgramWithIt()
    {
        var supplier = new ImportedModule("supplier.wasm", WatParser.ToBinary("""
            (module (type (func (param externref))) (func (export "one") (result i32) i32.const 1))
            """));
        using var guest = Guest.Started(
            """(module (import "env" "one" (func (result i32))) (func (export "f") (result i32) call 0))""", new CoreRunOptions { Imports = ImportPolicy.TrapAll.Supply("env", supplier) });
        Assert.Equal(WasmCompiler.Winch, guest.Module.Compiler);
        Assert.Equal(1, guest.Run.Call("f")[0].AsI32);
    }

    [Theory]
    [InlineData("""(module (func (export "other")))""", WasmErrorCode.ImportUnresolved, "no export 'x'")]
    [InlineData("""(module (import "env" "x" (func)) (export "x" (func 0)))""", WasmErrorCode.ImportUnresolved, "supplies imports of its own")]
    [InlineData("""(module (func (export "x") (param i64)))""", WasmErrorCode.ImportUnresolved, "incompatible import type")]
    [InlineData("""(module (func (export "x") i32.const 1))""", WasmErrorCode.WasmInvalid, "'s.wasm'")]
    public void ASupplierThatDoesNotFitIsRefused(string text, WasmErrorCode code, string part)
    {
        var policy = ImportPolicy.TrapAll.Supply("env", new ImportedModule("s.wasm", WatParser.ToBinary(text)));
        var error = Assert.ThrowsAny<WasmException>(() => Guest.Started("""(module (import "env" "x" (func)))""", new CoreRunOptions { Imports = policy }));
        Assert.Equal(code, error.Code);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }
}
