using System.Text;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Inspection;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Binary;
using Xunit;

namespace ComponentInit.Core.Tests.Inspection;

public sealed class ComponentInspectorTests
{
    private const string Guest = """
        (component
          (import "log" (func (param "text" string)))
          (import "wasi:random/random@0.2.0" (instance (export "get-random-u64" (func (result u64)))))
          (core module $m
            (memory (export "memory") 2)
            (global i32 (i32.const 0))
            (data (i32.const 0) "x")
            (func (export "get") (result i32) (i32.const 0))
            (func (export "nothing"))
            (func $s)
            (start $s))
          (component $inner
            (core module $n (func (export "run")))
            (core instance $i (instantiate $n))
            (func (export "run") (canon lift (core func $i "run"))))
          (core instance $i (instantiate $m))
          (instance $deep (instantiate $inner))
          (func $wrong (result u32) (canon lift (core func $i "get")))
          (export "wizer-initialize" (func $wrong))
          (func $init (canon lift (core func $i "nothing")))
          (export "component-init" (func $init))
          (type $p' (record (field "x" u32)))
          (export $p "point" (type $p'))
          (func $point (result $p) (canon lift (core func $i "get")))
          (export "get-point" (func $point))
          (func $zero (result (option u8)) (canon lift (core func $i "get") (memory (core memory $i "memory"))))
          (instance $e (export "zero" (func $zero)))
          (export "docs:math/numbers@1.2.3" (instance $e))
          (export "deep" (func $deep "run")))
        """;

    private readonly WasmBinary _binary = Text(Guest);

    [Fact]
    public void A_component_is_summed_up_over_its_core_modules()
    {
        var report = BinaryInspector.Inspect(_binary);
        Assert.Equal(BinaryKind.Component, report.Kind);
        Assert.Equal(2, report.CoreModules);
        Assert.Equal(2, report.Imports);
        Assert.Equal(6, report.Exports);
        Assert.Equal(4, report.Functions);
        Assert.Single(report.Memories);
        Assert.Equal(1, report.Globals);
        Assert.Equal(1, report.DataSegments);
        Assert.Equal("core module 0: function 2 ('s')", report.StartFunction);
        Assert.Equal("component-init", report.InitFunction);
        Assert.False(report.IsReactor);
        Assert.Contains("core module section", report.Sections.Select(section => section.Name));
        Assert.Equal(8, report.Sections[0].Offset);
        Assert.Equal(_binary.Size, report.Sections[^1].Offset + report.Sections[^1].Size);
    }

    [Fact]
    public void Exports_have_their_interface_and_types_in_wit_notation()
    {
        var exports = BinaryInspector.Exports(_binary);
        Assert.Equal(
            ["wizer-initialize", "component-init", "point", "get-point", "docs:math/numbers@1.2.3#zero", "deep"],
            exports.Select(export => export.Name));
        Assert.Equal(["func", "func", "type", "func", "func", "func"], exports.Select(export => export.Kind));
        Assert.Equal(
            ["func() -> u32", "func()", "record { x: u32 }", "func() -> point", "func() -> option<u8>", "func()"],
            exports.Select(export => export.Type));
    }

    [Fact]
    public void Exports_know_what_they_are_lifted_from()
    {
        var exports = BinaryInspector.Exports(_binary);
        Assert.Equal("core module 0 \"get\"", exports[0].LiftedFrom);
        Assert.Null(exports[2].LiftedFrom);
        Assert.Equal("core module 0 \"get\"", exports[4].LiftedFrom);
        Assert.Matches("^core module 0 of the component at 0x[0-9a-f]+ \"run\"$", exports[5].LiftedFrom);
    }

    [Fact]
    public void What_an_instance_exports_has_no_index_of_the_component()
    {
        var exports = BinaryInspector.Exports(_binary);
        Assert.NotNull(exports[0].Index);
        Assert.Null(exports[4].Index);
        var imports = BinaryInspector.Imports(_binary);
        Assert.Equal([0u, null], imports.Select(import => import.Index));
    }

    [Fact]
    public void Imports_have_their_interface_apart_from_their_name()
    {
        var imports = BinaryInspector.Imports(_binary);
        Assert.Equal(["", "wasi:random/random@0.2.0"], imports.Select(import => import.Module));
        Assert.Equal(["log", "get-random-u64"], imports.Select(import => import.Name));
        Assert.Equal(["func(text: string)", "func() -> u64"], imports.Select(import => import.Type));
    }

    [Fact]
    public void An_init_function_of_a_component_takes_and_returns_nothing() =>
        Assert.Null(BinaryInspector.Inspect(Text(Guest.Replace("\"component-init\"", "\"other\"", StringComparison.Ordinal))).InitFunction);

    [Fact]
    public void Modules_and_components_are_not_mistaken_for_each_other()
    {
        Assert.Equal(WasmErrorCode.WasmFeatureUnsupported, Assert.Throws<WasmException>(() => _binary.ReadModule()).Code);
        Assert.Equal(WasmErrorCode.WasmFeatureUnsupported, Assert.Throws<WasmException>(() => Text("(module)").ReadComponent()).Code);
    }

    private static WasmBinary Text(string text) => WasmBinary.FromBytes(Encoding.UTF8.GetBytes(text));
}
