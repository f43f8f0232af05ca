using System.Collections.Immutable;
using System.Text;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Preinit;
using ComponentInit.Core.Snapshots;
using ComponentInit.Core.Snapshots.Comparison;
using ComponentInit.Runtime.Imports;
using ComponentInit.Wasm;
using Xunit;

namespace ComponentInit.Core.Tests.Snapshots;

public sealed class SnapshotComparisonTests
{
    private const string Program = """
        (module
          (memory (export "memory") 3)
          (global $g (mut i32) (i32.const 1))
          (data (i32.const 16) "hello")
          (func (export "wizer-initialize")
            (i32.store8 (i32.const 16) (i32.const 0x48))
            (i32.store (i32.const 140000) (i32.const -1))
            (global.set $g (i32.const 7)))
          (func (export "run")))
        """;

    [Fact]
    public void A_manifest_describes_its_own_binary()
    {
        using var result = Preinitializer.Run(Text(Program), new PreinitOptions());
        var manifest = SnapshotManifest.Read(SnapshotManifest.Write(result.Snapshot));
        Assert.Empty(Compare(ComparisonSide.Of(manifest), ComparisonSide.Of(WasmBinary.FromBytes(result.Output.Content))));
        Assert.Empty(Compare(ComparisonSide.Of(result.Output), ComparisonSide.Of(manifest)));
    }

    [Fact]
    public void What_init_did_is_the_difference_between_input_and_output()
    {
        var input = Text(Program);
        using var result = Preinitializer.Run(input, new PreinitOptions());
        var differences = Compare(ComparisonSide.Of(input), ComparisonSide.Of(WasmBinary.FromBytes(result.Output.Content)));
        Assert.Equal(
            ["instance 0, memory 0, 0x10 to 0x10: 68 -> 48", "instance 0, memory 0, 0x222e0 to 0x222e3: 00000000 -> ffffffff", "instance 0, global 0: 1 -> 7"],
            differences.Where(item => item.Kind is DifferenceKind.MemoryRange or DifferenceKind.Global).Select(item => item.ToString()));
        Assert.Equal((140000L, 4L), differences.Where(item => item.Start > 100).Select(item => (item.Start!.Value, item.Length!.Value)).Single());
        Assert.Contains(differences, item => item is { Kind: DifferenceKind.Interface, Place: "export wizer-initialize", Difference: null });
        Assert.Contains(differences, item => item is { Kind: DifferenceKind.Size, Place: "binary" });
    }

    [Theory]
    [InlineData("0x48", "0x49", "instance 0, memory 0, 0x0 to 0xffff")]
    [InlineData("140000", "140004", "instance 0, memory 0, 0x20000 to 0x2ffff")]
    [InlineData("i32.const 7", "i32.const 8", "instance 0, global 0")]
    [InlineData("(memory (export \"memory\") 3)", "(memory (export \"memory\") 4)", "instance 0, memory 0")]
    public void A_manifest_finds_what_drifted_in_a_binary(string old, string changed, string place)
    {
        using var expected = Preinitializer.Run(Text(Program), new PreinitOptions());
        using var actual = Preinitializer.Run(Text(Program.Replace(old, changed, StringComparison.Ordinal)), new PreinitOptions());
        var state = Compare(ComparisonSide.Of(expected.Snapshot), ComparisonSide.Of(WasmBinary.FromBytes(actual.Output.Content))).Where(item => item.Kind != DifferenceKind.Size);
        Assert.Equal(place, Assert.Single(state).Place);
    }

    [Fact]
    public void Two_runs_differ_in_what_they_were_given_and_called()
    {
        const string Caller = """
            (module
              (import "host" "a" (func $a)) (import "host" "b" (func $b)) (memory 1)
              (func (export "one") (call $a)) (func (export "two") (call $b) (call $b)))
            """;
        Snapshot Run(string init)
        {
            using var result = Preinitializer.Run(Text(Caller), new PreinitOptions { InitFunction = init, Imports = ImportPolicy.TrapAll.Stub("host.*") });
            return result.Snapshot;
        }

        var differences = Compare(ComparisonSide.Of(Run("one")), ComparisonSide.Of(Run("two")));
        Assert.Contains(differences, item => item is { Kind: DifferenceKind.Program, Place: "init function", Reference: "one", Difference: "two" });
        Assert.Contains(differences, item => item is { Kind: DifferenceKind.HostCall, Place: "host a", Reference: "called 1 times", Difference: null });
        Assert.Contains(differences, item => item is { Kind: DifferenceKind.HostCall, Place: "host b", Reference: null, Difference: "called 2 times" });
    }

    [Fact]
    public void Bytes_that_nothing_else_tells_apart_are_a_difference()
    {
        var left = Text("(module (func (export \"f\") (result i32) (i32.const 1)))");
        var right = Text("(module (func (export \"f\") (result i32) (i32.const 2)))");
        Assert.Equal(DifferenceKind.Content, Assert.Single(Compare(ComparisonSide.Of(left), ComparisonSide.Of(right))).Kind);
    }

    [Fact]
    public void Instances_of_components_are_compared_by_their_index()
    {
        WasmBinary Build(string text) => Text($"""
            (component
              (core module $a (memory 1) (data (i32.const 0) "a"))
              (core module $b (memory 1) (data (i32.const 0) "{text}"))
              (core instance (instantiate $a))
              (core instance (instantiate $b)))
            """);
        var difference = Assert.Single(Compare(ComparisonSide.Of(Build("b")), ComparisonSide.Of(Build("c"))));
        Assert.Equal("instance 1, memory 0, 0x0 to 0x0: 62 -> 63", difference.ToString());
    }

    [Theory]
    [InlineData("(i32.const 65534)")]
    [InlineData("(i32.const -1)")]
    public void A_segment_outside_its_memory_is_refused(string offset)
    {
        var exception = Assert.Throws<WasmException>(() => Compare(ComparisonSide.Of(Text($"(module (memory 1) (data {offset} \"abc\"))")), ComparisonSide.Of(Text("(module (memory 1))"))));
        Assert.Equal(WasmErrorCode.WasmInvalid, exception.Code);
    }

    [Fact]
    public void A_side_is_told_by_its_first_bytes()
    {
        using var result = Preinitializer.Run(Text(Program), new PreinitOptions());
        var manifest = ComparisonSide.Of(SnapshotManifest.Write(result.Snapshot));
        Assert.Empty(Compare(manifest, ComparisonSide.Of(result.Output.Content)));
        Assert.Equal(WasmErrorCode.ManifestInvalid, Assert.Throws<WasmException>(() => ComparisonSide.Of("{}"u8.ToArray())).Code);
        Assert.Equal(WasmErrorCode.WasmMalformed, Assert.ThrowsAny<WasmException>(() => ComparisonSide.Of("no"u8.ToArray())).Code);
    }

    private static WasmBinary Text(string text) => WasmBinary.FromBytes(Encoding.UTF8.GetBytes(text));

    private static ImmutableArray<SnapshotDifference> Compare(ComparisonSide reference, ComparisonSide difference) =>
        SnapshotComparison.Compare(reference, difference, TestContext.Current.CancellationToken);
}
