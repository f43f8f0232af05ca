using System.Text;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Preinit;
using ComponentInit.Core.Snapshots;
using ComponentInit.Core.Snapshots.Comparison;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Modules;
using ComponentInit.Wasm.Modules;
using Xunit;

namespace ComponentInit.Core.Tests.Preinit;

/// <summary>Tables and references that init changed are written into the module: calling through them afterwards is what it is after init.</summary>
public sealed class TablePreinitTests
{
    private const string Module = """
        (module
          (type $f (func (result i32)))
          (import "host" "never" (func $import (result i32)))
          (table $t 4 10 funcref) (table $u 2 funcref) (table $typed 2 (ref null $f)) (table $filled 2 5 (ref $f) (ref.func $a)) (table $wide i64 2 funcref) (table $others 1 externref)
          (elem (table $t) (i32.const 1) func $a $b)
          (elem (table $u) (i32.const 0) funcref (ref.func $b) (ref.null func))
          (elem $passive func $a $b $c)
          (global $g (mut funcref) (ref.null func))
          (global $h (mut funcref) (ref.func $a))
          (global $kept (mut funcref) (ref.func $b))
          (elem declare func $d $import)
          (func $a (type $f) (i32.const 1)) (func $b (type $f) (i32.const 2)) (func $c (type $f) (i32.const 3)) (func $d (type $f) (i32.const 4))
          (func (export "wizer-initialize") INIT)
          (func (export "t") (param i32) (result i32) (call_indirect $t (type $f) (local.get 0)))
          (func (export "u") (param i32) (result i32) (call_indirect $u (type $f) (local.get 0)))
          (func (export "typed") (param i32) (result i32) (call_ref $f (table.get $typed (local.get 0))))
          (func (export "filled") (param i32) (result i32) (call_ref $f (table.get $filled (local.get 0))))
          (func (export "wide") (param i32) (result i32) (call_indirect $wide (type $f) (i64.extend_i32_u (local.get 0))))
          (func (export "g") (result i32) (ref.is_null (global.get $g)))
          (func (export "h") (result i32) (ref.is_null (global.get $h)))
          (func (export "call_g") (result i32) (table.set $u (i32.const 0) (global.get $g)) (call_indirect $u (type $f) (i32.const 0)))
          (func (export "sizes") (result i32 i32 i32 i64) (table.size $t) (table.size $u) (table.size $filled) (table.size $wide)))
        """;

    /// <summary>What init does, and exports with an argument and their results afterwards; -1 for a trap.</summary>
    public static TheoryData<string, string, int, int> Changes => new()
    {
        { "(table.set $t (i32.const 0) (ref.func $c))", "t", 0, 3 },
        { "(table.set $t (i32.const 0) (ref.func $c))", "t", 1, 1 },
        { "(table.set $t (i32.const 2) (ref.null func))", "t", 2, -1 },
        { "(table.set $t (i32.const 2) (ref.null func))", "t", 1, 1 },
        { "(drop (table.grow $t (ref.func $d) (i32.const 3)))", "t", 6, 4 },
        { "(drop (table.grow $t (ref.func $d) (i32.const 3)))", "t", 3, -1 },
        { "(drop (table.grow $t (ref.null func) (i32.const 6)))", "t", 9, -1 },
        { "(table.fill $t (i32.const 0) (ref.func $b) (i32.const 4))", "t", 3, 2 },
        { "(table.copy $t $u (i32.const 3) (i32.const 0) (i32.const 1))", "t", 3, 2 },
        { "(table.init $t $passive (i32.const 1) (i32.const 0) (i32.const 3)) (elem.drop $passive)", "t", 3, 3 },
        { "(table.set $u (i32.const 1) (ref.func $d))", "u", 1, 4 },
        { "(table.set $u (i32.const 1) (ref.func $d))", "u", 0, 2 },
        { "(table.set $u (i32.const 0) (ref.func $import))", "u", 0, -1 },
        { "(table.set $typed (i32.const 1) (ref.func $c))", "typed", 1, 3 },
        { "(table.set $typed (i32.const 1) (ref.func $c))", "typed", 0, -1 },
        { "(table.set $filled (i32.const 1) (ref.func $c))", "filled", 1, 3 },
        { "(table.set $filled (i32.const 1) (ref.func $c))", "filled", 0, 1 },
        { "(drop (table.grow $filled (ref.func $b) (i32.const 2)))", "filled", 3, 2 },
        { "(drop (table.grow $wide (ref.func $b) (i64.const 2)))", "wide", 3, 2 },
        { "(drop (table.grow $others (ref.null extern) (i32.const 5)))", "t", 1, 1 },
        { "(global.set $g (ref.func $c))", "call_g", -1, 3 },
        { "(global.set $g (ref.func $c))", "g", -1, 0 },
        { "(global.set $h (ref.null func))", "h", -1, 1 },
        { "(global.set $kept (ref.func $b)) (table.set $t (i32.const 1) (ref.func $a))", "t", 1, 1 },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_call_through_a_reference_is_what_it_is_after_init(string init, string export, int argument, int expected)
    {
        var input = Text(init);
        foreach (var verify in new[] { VerifyMode.State, VerifyMode.Full })
        {
            using var result = Preinitializer.Run(input, new PreinitOptions { Verify = verify }, cancellation: TestContext.Current.CancellationToken);
            Assert.Equal(expected, Call(result.Output, null, export, argument));
            Assert.Equal(expected, Call(input, "wizer-initialize", export, argument));
            var kept = result.Output.ReadModule();
            Assert.Equal(input.ReadModule().Elements.Select(segment => segment.Mode), kept.Elements.Take(4).Select(segment => segment.Mode));
        }
    }

    [Fact]
    public void Sizes_are_those_after_init()
    {
        const string init = "(drop (table.grow $t (ref.null func) (i32.const 6))) (drop (table.grow $filled (ref.func $a) (i32.const 1))) (drop (table.grow $wide (ref.null func) (i64.const 98)))";
        using var result = Preinitializer.Run(Text(init), new PreinitOptions());
        Assert.Equal([10UL, 2UL, 2UL, 3UL, 100UL, 1UL], result.Output.ReadModule().Tables.Select(table => table.Type.Limits.Minimum));
        Assert.Equal([10UL, null, null, 5UL, null, null], result.Output.ReadModule().Tables.Select(table => table.Type.Limits.Maximum));
        Assert.Equal(result.Output.ReadModule().Elements.Length, Text(init).ReadModule().Elements.Length);
        Assert.Equal([("funcref", 4L, 10L, 0), ("(ref 0)", 2L, 3L, 0), ("funcref", 2L, 100L, 0)], result.Snapshot.Instances[0].ChangedTables.Select(table =>
            (table.Type, table.ElementsBefore, table.ElementsAfter, table.ChangedElements.Length)));
    }

    [Fact]
    public void The_manifest_names_what_changed_and_drift_is_found_element_by_element()
    {
        const string init = "(table.set $t (i32.const 0) (ref.func $c)) (table.set $t (i32.const 1) (ref.null func)) (drop (table.grow $t (ref.func $d) (i32.const 1))) (global.set $h (ref.func $d))";
        using var first = Preinitializer.Run(Text(init), new PreinitOptions());
        using var second = Preinitializer.Run(Text(init.Replace("(ref.func $c)", "(ref.func $b)", StringComparison.Ordinal)), new PreinitOptions());
        var manifest = SnapshotManifest.Read(SnapshotManifest.Write(first.Snapshot));
        Assert.Equal(
            [new TableElementReport(0, "null", "func 3"), new TableElementReport(1, "func 1", "null"), new TableElementReport(4, null, "func 4")],
            manifest.Instances[0].ChangedTables.Single().ChangedElements);
        Assert.Equal([new GlobalReport(1, "funcref", "func 1", "func 4")], manifest.Instances[0].ChangedGlobals);
        foreach (var (left, right) in new[]
        {
            (ComparisonSide.Of(first.Snapshot), ComparisonSide.Of(second.Snapshot)),
            (ComparisonSide.Of(first.Snapshot), ComparisonSide.Of(WasmBinary.FromBytes(second.Output.Content))),
            (ComparisonSide.Of(WasmBinary.FromBytes(first.Output.Content)), ComparisonSide.Of(WasmBinary.FromBytes(second.Output.Content))),
        })
        {
            var difference = Assert.Single(SnapshotComparison.Compare(left, right, TestContext.Current.CancellationToken), difference => difference.Kind == DifferenceKind.TableElement);
            Assert.Equal(("instance 0, table 0, element 0", "func 3", "func 2"), (difference.Place, difference.Reference, difference.Difference));
        }
    }

    [Fact]
    public void A_table_of_a_huge_declared_size_is_compared_by_its_size()
    {
        ComparisonSide Side(string size) => ComparisonSide.Of(WasmBinary.FromBytes(Encoding.UTF8.GetBytes($"(module (table i64 {size} funcref))")));
        var differences = SnapshotComparison.Compare(Side("0xffffffffffffff"), Side("0xfffffffffffff0"), TestContext.Current.CancellationToken);
        Assert.Equal(("72057594037927935 elements", "72057594037927920 elements"), Assert.Single(differences, difference => difference.Kind == DifferenceKind.TableSize) is var found ? (found.Reference, found.Difference) : default);
    }

    [Fact]
    public void A_table_that_init_leaves_alone_is_left_as_it_stands()
    {
        using var result = Preinitializer.Run(Text("(nop)"), new PreinitOptions());
        Assert.Empty(result.Snapshot.Instances[0].ChangedTables);
        foreach (var id in new[] { SectionId.Table, SectionId.Element, SectionId.Global })
            Assert.Equal(Text("(nop)").ReadModule().Find(id)!.Raw.ToArray(), result.Output.ReadModule().Find(id)!.Raw.ToArray());
    }

    private static WasmBinary Text(string init) => WasmBinary.FromBytes(Encoding.UTF8.GetBytes(Module.Replace("INIT", init, StringComparison.Ordinal)));

    private static int Call(WasmBinary binary, string? init, string export, int argument)
    {
        using var engine = new WasmEngine();
        using var module = engine.CompileModule(binary.Content);
        using var run = new CoreRun(module);
        run.Instantiate();
        if (init is not null) run.Call(init, []);
        try
        {
            return run.Call(export, argument < 0 ? [] : [CoreValue.FromI32(argument)])[0].AsI32;
        }
        catch (ComponentInit.Wasm.WasmException)
        {
            return -1;
        }
    }
}
