using ComponentInit.Core.Execution;
using ComponentInit.Core.Preinit;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Interfaces;
using Xunit;
using static ComponentInit.Core.Tests.InitTasks.RecordingGuest;

namespace ComponentInit.Core.Tests.Preinit.Components;

/// <summary>What becomes of a component's exports: the init function is removed or kept, others get new names.</summary>
public sealed class ComponentExportTests
{
    private const string Program = """
        (component
          (core module $m (global $g (mut i32) (i32.const 0)) (memory 1)
            (func (export "init") (global.set $g (i32.add (global.get $g) (i32.const 1))))
            (func (export "a") (result i32) (global.get $g))
            (func (export "b") (result i32) (i32.const 2)))
          (core instance $i (instantiate $m))
          (func $init (canon lift (core func $i "init")))
          (func (export "a") (result s32) (canon lift (core func $i "a")))
          (export $removed "wizer-initialize" (func $init))
          (func $b (result s32) (canon lift (core func $i "b")))
          (export "b" (func $b))
          (instance $set (export "start" (func $removed)) (export "b" (func $b)))
          (export "my:own/set@1.0.0" (instance $set)))
        """;

    public static TheoryData<bool, string[], string[]> Cases => new()
    {
        { false, [], ["a", "b", "my:own/set@1.0.0#start", "my:own/set@1.0.0#b"] },
        { true, [], ["a", "wizer-initialize", "b", "my:own/set@1.0.0#start", "my:own/set@1.0.0#b"] },
        { false, ["c=a"], ["c", "b", "my:own/set@1.0.0#start", "my:own/set@1.0.0#b"] },
        { false, ["b=a"], ["b", "my:own/set@1.0.0#start", "my:own/set@1.0.0#b"] },
        { false, ["c=b", "b=a"], ["b", "c", "my:own/set@1.0.0#start", "my:own/set@1.0.0#b"] },
        { false, ["wizer-initialize=a"], ["wizer-initialize", "b", "my:own/set@1.0.0#start", "my:own/set@1.0.0#b"] },
        { true, ["restart=wizer-initialize"], ["a", "restart", "b", "my:own/set@1.0.0#start", "my:own/set@1.0.0#b"] },
        { false, ["my:own/other=my:own/set@1.0.0"], ["a", "b", "my:own/other#start", "my:own/other#b"] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Exports_are_removed_kept_and_renamed(bool keep, string[] renames, string[] expected)
    {
        var options = new PreinitOptions { KeepInitFunction = keep, Renames = [.. renames.Select(ExportRename.Parse)] };
        using var result = Preinitializer.Run(Text(Program), options, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(expected.Order(), new ComponentExports(Component.Read(result.Output.Content), CancellationToken.None).Functions.Select(function => function.FullName).Order());
        Assert.Equal(keep, result.Snapshot.Init.Kept);
        Assert.Equal(renames, result.Snapshot.Init.Renames);
        using var instance = BinaryInstance.Create(result.Output, new CallOptions(), TestContext.Current.CancellationToken);
        string counter = expected.Contains("c") && renames is ["c=a"] ? "c()" : renames.Contains("b=a") ? "b()" : renames.Contains("wizer-initialize=a") ? "wizer-initialize()" : "a()";
        if (expected.Contains(counter[..^2])) Assert.Equal("1", instance.CallText(counter, TestContext.Current.CancellationToken).Texts[0]);
        Assert.Equal("2", instance.CallText($"{expected[^1]}()", TestContext.Current.CancellationToken).Texts[0]);
    }

    [Theory]
    [InlineData("c=missing", WasmErrorCode.ExportNotFound, "'wizer-initialize', 'b', 'my:own/set@1.0.0'")]
    [InlineData("c=my:own/set@1.0.0#b", WasmErrorCode.ExportNotFound, "not those of an instance")]
    [InlineData("c=wizer-initialize", WasmErrorCode.ExportNotFound, "'wizer-initialize'")]
    [InlineData("Not_Kebab=a", WasmErrorCode.OptionInvalid, "Not_Kebab")]
    [InlineData("B=a", WasmErrorCode.OptionInvalid, "conflicts")]
    [InlineData("c=a c=b", WasmErrorCode.OptionInvalid, "'a' and 'b'")]
    [InlineData("c=a d=a", WasmErrorCode.OptionInvalid, "'c' and 'd'")]
    public void A_rename_that_cannot_be_done_is_refused(string renames, WasmErrorCode code, string part)
    {
        var options = new PreinitOptions { Renames = [.. renames.Split(' ').Select(ExportRename.Parse)] };
        var error = Assert.Throws<WasmException>(() => Preinitializer.Run(Text(Program), options));
        Assert.Equal(code, error.Code);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("c=a c=b", "'a' and 'b'")]
    [InlineData("c=a d=a", "'c' and 'd'")]
    public void Renames_of_a_module_may_not_contradict_each_other_either(string renames, string part)
    {
        var input = Text("""(module (func (export "wizer-initialize")) (func (export "a")) (func (export "b")))""");
        var error = Assert.Throws<WasmException>(() => Preinitializer.Run(input, new PreinitOptions { Renames = [.. renames.Split(' ').Select(ExportRename.Parse)] }));
        Assert.Equal(WasmErrorCode.OptionInvalid, error.Code);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }
}
