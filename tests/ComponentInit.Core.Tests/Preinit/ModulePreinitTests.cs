using System.Text;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Preinit;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Modules;
using ComponentInit.Runtime.Wasi;
using ComponentInit.Wasm;
using ComponentInit.Wasm.CustomSections;
using ComponentInit.Wasm.Modules;
using Xunit;

namespace ComponentInit.Core.Tests.Preinit;

public sealed class ModulePreinitTests
{
    private const string Counter = """
        (module
          (memory (export "memory") 1 4)
          (global $g (mut i64) (i64.const 1))
          (global $f (mut f64) (f64.const 0))
          (data (i32.const 16) "hello")
          (start $s)
          (func $s (global.set $g (i64.const 5)))
          (func (export "wizer-initialize")
            (drop (memory.grow (i32.const 1)))
            (i32.store (i32.const 70000) (i32.const 42))
            (i32.store8 (i32.const 16) (i32.const 0x48))
            (global.set $f (f64.const nan:0x8000000000123))
            (global.set $g (i64.add (global.get $g) (i64.const 10))))
          (func (export "run") (result i64)
            (i64.add (global.get $g) (i64.load32_u (i32.const 70000)))))
        """;

    [Fact]
    public void The_output_starts_from_the_state_that_init_left()
    {
        using var result = Preinitializer.Run(Text(Counter), new PreinitOptions());
        var module = result.Output.ReadModule();
        Assert.Equal(57, Call(result.Output, "run").AsI64);
        Assert.Null(module.StartFunction);
        Assert.Equal(["memory", "run"], module.Exports.Select(export => export.Name));
        Assert.Equal(2UL, module.Memories[0].Limits.Minimum);
        Assert.Equal(2, module.Data.Length);
        Assert.Equal("Hello", Encoding.UTF8.GetString(module.Data[0].Bytes.Span));
        var globals = result.Snapshot.Instances[0].ChangedGlobals;
        Assert.Equal(["1", "0x0000000000000000"], globals.Select(global => global.Before));
        Assert.Equal(["15", "0x7ff8000000000123"], globals.Select(global => global.After));
    }

    [Fact]
    public void Initialising_again_with_an_init_that_does_nothing_changes_nothing()
    {
        using var first = Preinitializer.Run(Text(Counter.Replace("(func (export \"run\")", "(func (export \"nop\")) (func (export \"run\")", StringComparison.Ordinal)), new PreinitOptions());
        using var second = Preinitializer.Run(first.Output, new PreinitOptions { InitFunction = "nop", KeepInitFunction = true });
        Assert.Equal(first.Output.Sha256, second.Output.Sha256);
    }

    [Theory]
    [InlineData(WasmCompiler.Winch)]
    [InlineData(WasmCompiler.Cranelift)]
    public void Both_compilers_give_the_same_bytes(WasmCompiler compiler)
    {
        using var expected = Preinitializer.Run(Text(Counter), new PreinitOptions());
        using var actual = Preinitializer.Run(Text(Counter), new PreinitOptions { Engine = new EngineOptions { Compiler = compiler } });
        Assert.Equal(expected.Output.Sha256, actual.Output.Sha256);
    }

    [Theory]
    [InlineData("(table.set $x (i32.const 0) (extern.convert_any (ref.i31 (i32.const 7))))", "table 0, whose element 0 is no function of the module")]
    [InlineData("(drop (table.grow $x (extern.convert_any (ref.i31 (i32.const 7))) (i32.const 1)))", "table 0, whose element 2 is no function of the module")]
    [InlineData("(global.set $r (extern.convert_any (ref.i31 (i32.const 7))))", "global 0")]
    [InlineData("(struct.set $s 0 (global.get $o) (i32.const 1))", "an object of the garbage-collected heap")]
    public void State_that_cannot_be_written_is_refused_when_it_changed(string change, string construct)
    {
        string Program(string code) => $"""
            (module (type $s (struct (field (mut i32))))
              (table $x 2 externref) (table 1 funcref) (elem $e func 0) (global $r (mut externref) (ref.null extern)) (global $o (ref $s) (struct.new_default $s))
              (func (export "wizer-initialize") {code})
              (func (export "later") {change}))
            """;
        var error = Assert.Throws<WasmException>(() => Preinitializer.Run(Text(Program(change)), new PreinitOptions()));
        Assert.Equal(WasmErrorCode.SnapshotUnsupported, error.Code);
        Assert.Contains(construct, error.Message, StringComparison.Ordinal);
        Assert.Contains("wizer-initialize", error.Message, StringComparison.Ordinal);
        using var untouched = Preinitializer.Run(Text(Program("(nop)")), new PreinitOptions());
        Assert.NotEmpty(untouched.Output.ReadModule().Elements);
    }

    [Fact]
    public void Dropped_segments_become_empty_and_keep_their_index()
    {
        using var result = Preinitializer.Run(
            Text("""
                (module (memory 1) (table 1 funcref) (data $a (i32.const 0) "active") (data $p "passive") (data $q "kept") (elem $e func 0)
                  (func (export "wizer-initialize") (memory.init $p (i32.const 100) (i32.const 0) (i32.const 7)) (data.drop $p) (elem.drop $e))
                  (func (export "again") (memory.init $q (i32.const 0) (i32.const 0) (i32.const 4)) (memory.init $p (i32.const 0) (i32.const 0) (i32.const 0))
                    (table.init $e (i32.const 0) (i32.const 0) (i32.const 0))))
                """),
            new PreinitOptions());
        var data = result.Output.ReadModule().Data;
        Assert.Equal([0, 0, 4, 6, 7], data.Select(segment => segment.Bytes.Length));
        Assert.Equal(5u, result.Output.ReadModule().DataCount);
        Assert.Equal(0, result.Output.ReadModule().Elements[0].Count);
        Assert.Equal([1u], result.Snapshot.Instances[0].DroppedData);
    }

    [Theory]
    [InlineData("(module)", null, WasmErrorCode.ExportNotFound, "wizer-initialize, wizer.initialize, component-init")]
    [InlineData("(module (func (export \"a\")))", "b", WasmErrorCode.ExportNotFound, "'a'")]
    [InlineData("(module (func (export \"a\") (param i32)))", "a", WasmErrorCode.ExportTypeMismatch, "(func (param i32))")]
    [InlineData("(module (memory (export \"a\") 1))", "a", WasmErrorCode.ExportTypeMismatch, "memory")]
    [InlineData("(module (import \"env\" \"memory\" (memory 1)) (func (export \"a\")))", "a", WasmErrorCode.WasmFeatureUnsupported, "env.memory")]
    [InlineData("(module (import \"env\" \"t\" (table 1 funcref)) (func (export \"a\")))", "a", WasmErrorCode.WasmFeatureUnsupported, "env.t")]
    [InlineData("(module (import \"env\" \"g\" (global (mut i32))) (func (export \"a\")))", "a", WasmErrorCode.WasmFeatureUnsupported, "env.g")]
    [InlineData("(module (memory 1 1 shared) (func (export \"a\")))", "a", WasmErrorCode.WasmFeatureUnsupported, "shared")]
    [InlineData("(module (func (export \"a\")) (func (export \"__componentinit_x\")))", "a", WasmErrorCode.WasmNameReserved, "__componentinit_x")]
    [InlineData("(module (@custom \"linking\" \"\") (func (export \"a\")))", "a", WasmErrorCode.WasmRelocatable, "wasm-ld")]
    [InlineData("(module (func $boom unreachable) (func (export \"a\") call $boom))", "a", WasmErrorCode.WasmTrap, "boom")]
    [InlineData("(module (import \"env\" \"f\" (func $f)) (func $via call $f) (func (export \"a\") call $via))", "a", WasmErrorCode.PreinitImportCalled, "via")]
    [InlineData("(module (func $f (export \"a\") call $f))", "a", WasmErrorCode.PreinitLimitExceeded, "stack")]
    public void What_cannot_be_done_is_refused_by_name(string text, string? init, WasmErrorCode code, string part)
    {
        var error = Assert.ThrowsAny<WasmException>(() => Preinitializer.Run(Text(text), new PreinitOptions { InitFunction = init }));
        Assert.Equal(code, error.Code);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_start_section_may_call_wasi_and_a_denied_call_of_it_has_its_path()
    {
        const string start = """
            (module (import "wasi_snapshot_preview1" "random_get" (func $random (param i32 i32) (result i32))) (memory (export "memory") 1)
              (start $begin) (func $begin (drop (call $random (i32.const 8) (i32.const 8)))) (func (export "wizer-initialize")))
            """;
        using var result = Preinitializer.Run(Text(start), new PreinitOptions { Wasi = new WasiOptions() });
        Assert.Equal(("random_get", 1L), (result.Snapshot.HostCalls[0].Name, result.Snapshot.HostCalls[0].Count));
        Assert.Equal("begin", result.Snapshot.HostCalls[0].FirstCallPath[0]);
        Assert.Contains(result.Snapshot.Warnings, warning => warning.StartsWith("SECURITY", StringComparison.Ordinal));
        Assert.Null(result.Output.ReadModule().StartFunction);
        var denied = Assert.ThrowsAny<WasmException>(() => Preinitializer.Run(Text(start), new PreinitOptions()));
        Assert.Equal(WasmErrorCode.PreinitImportCalled, denied.Code);
        Assert.Contains("begin", denied.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_data_segments_that_are_gone_go_with_them_and_other_names_stay()
    {
        using var result = Preinitializer.Run(
            Text("""(module $m (memory 1) (data $one (i32.const 0) "a") (func $init (export "wizer-initialize") (i32.store8 (i32.const 9) (i32.const 1))))"""), new PreinitOptions());
        var names = NameSection.TryDecode(result.Output.ReadModule().FindCustom("name")!.Content)!;
        Assert.Empty(names.Names(NameSubsectionId.Data).Entries);
        Assert.Equal("init", names.Functions.Entries[0].Name);
    }

    [Fact]
    public void The_dead_stack_is_written_as_zeros_where_the_layout_is_certain()
    {
        var input = Text("""
            (module (memory 1) (global $sp (mut i32) (i32.const 4096)) (data (i32.const 4096) "data")
              (func (export "wizer-initialize") (i32.store (i32.const 100) (i32.const 7)) (i32.store (i32.const 5000) (i32.const 8))))
            """);
        using var kept = Preinitializer.Run(input, new PreinitOptions());
        using var zeroed = Preinitializer.Run(input, new PreinitOptions { ZeroStack = true });
        Assert.Equal(3, kept.Output.ReadModule().Data.Length);
        Assert.Equal(2, zeroed.Output.ReadModule().Data.Length);
    }

    [Fact]
    public void Renames_happen_after_the_init_export_is_removed()
    {
        var input = Text("""(module (func (export "_start") unreachable) (func (export "wizer.resume")) (func (export "wizer.initialize")))""");
        using var result = Preinitializer.Run(input, new PreinitOptions { Renames = [ExportRename.Parse("_start=wizer.resume"), ExportRename.Parse("wizer.initialize=_start")] });
        Assert.Equal(["wizer.initialize"], result.Output.ReadModule().Exports.Select(export => export.Name));
        var error = Assert.Throws<WasmException>(() => Preinitializer.Run(input, new PreinitOptions { Renames = [ExportRename.Parse("x=missing")] }));
        Assert.Equal(WasmErrorCode.ExportNotFound, error.Code);
    }

    [Fact]
    public void A_function_that_only_the_removed_export_declared_stays_declared()
    {
        using var result = Preinitializer.Run(Text("""(module (func $i (export "wizer-initialize")) (func (export "f") (drop (ref.func $i))))"""), new PreinitOptions());
        Assert.Equal(SegmentMode.Declared, result.Output.ReadModule().Elements[0].Mode);
    }

    [Fact]
    public void Offsets_in_a_backtrace_are_those_of_the_input()
    {
        var input = Text("""(module (table 1 funcref) (func $boom (table.set (i32.const 0) (ref.null func)) unreachable) (func (export "wizer-initialize") call $boom))""");
        var error = Assert.ThrowsAny<WasmException>(() => Preinitializer.Run(input, new PreinitOptions()));
        long unreachable = input.Content.Span.IndexOf((byte[])[0x26, 0x00, 0x00]) + 2;
        Assert.Contains($"0x{unreachable:x} ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_token_ends_an_endless_init()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        Assert.ThrowsAny<OperationCanceledException>(() =>
            Preinitializer.Run(Text("""(module (func (export "wizer-initialize") (loop (br 0))))"""), new PreinitOptions(), cancellation: source.Token));
    }

    private static WasmBinary Text(string text) => WasmBinary.FromBytes(Encoding.UTF8.GetBytes(text));

    private static CoreValue Call(WasmBinary binary, string export)
    {
        using var engine = new WasmEngine();
        using var compiled = engine.CompileModule(binary.Content);
        using var run = new CoreRun(compiled);
        run.Instantiate();
        return run.Call(export, [])[0];
    }
}
