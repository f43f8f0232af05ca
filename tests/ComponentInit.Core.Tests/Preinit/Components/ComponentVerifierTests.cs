using ComponentInit.Core.Preinit;
using ComponentInit.Core.Preinit.Components;
using ComponentInit.Core.Preinit.Modules;
using ComponentInit.Runtime.Memories;
using ComponentInit.Runtime.Modules;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Types;
using Xunit;
using static ComponentInit.Core.Tests.InitTasks.RecordingGuest;

namespace ComponentInit.Core.Tests.Preinit.Components;

/// <summary>An output that is not valid, or does not start from the captured state, is noticed.</summary>
public sealed class ComponentVerifierTests
{
    private const string Input = """(memory 1) (global (mut i32) (i32.const 0)) (func (export "init"))""";
    private const string Output = """(memory 1) (global (mut i32) (i32.const 7)) (data (i32.const 16) "\05") (func (export "init"))""";

    public static TheoryData<VerifyMode, string, WasmErrorCode?, string> Outputs
    {
        get
        {
            var data = new TheoryData<VerifyMode, string, WasmErrorCode?, string>();
            foreach (var mode in new[] { VerifyMode.State, VerifyMode.Full })
            {
                data.Add(mode, Output, null, "");
                data.Add(mode, Output.Replace("i32.const 7", "i32.const 8", StringComparison.Ordinal), WasmErrorCode.SnapshotMismatch, "Global 0 of the output is 8, and init left 7");
                data.Add(mode, Output.Replace("\\05", "\\06", StringComparison.Ordinal), WasmErrorCode.SnapshotMismatch, "address 0x10");
                data.Add(mode, Output.Replace("\\05", "\\05\\00\\01", StringComparison.Ordinal), WasmErrorCode.SnapshotMismatch, "address 0x12");
                data.Add(mode, Output.Replace("memory 1", "memory 2", StringComparison.Ordinal), WasmErrorCode.SnapshotMismatch, "131072 bytes");
                data.Add(mode, Output.Replace("\"init\")", "\"init\") (i32.const 1)", StringComparison.Ordinal), WasmErrorCode.WasmInvalid, "");
                data.Add(mode, Output.Replace("\"init\"", "\"other\"", StringComparison.Ordinal), WasmErrorCode.WasmInvalid, "init");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Outputs))]
    public void What_is_wrong_with_an_output_is_noticed(VerifyMode mode, string output, WasmErrorCode? code, string part)
    {
        var plan = ComponentPlanner.Plan(Text(Component(Input)), new PreinitOptions(), TestContext.Current.CancellationToken);
        var verifier = new ComponentVerifier(plan, Captured(), new PreinitOptions { Verify = mode });
        var error = Record.Exception(() => verifier.Verify(Text(Component(output)).Content, TestContext.Current.CancellationToken));
        Assert.Equal(code, (error as WasmException)?.Code);
        if (error is not null) Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("c-lookup")]
    [InlineData("c-wasi")]
    [InlineData("wat/x-memory64")]
    [InlineData("wat/x-multi-inst")]
    [InlineData("wat/x-multi-memory")]
    [InlineData("wat/x-start-fn")]
    [InlineData("wat/x-v128-global")]
    public void An_output_instantiates_as_it_is_to_the_captured_state(string name)
    {
        var item = new ComponentItem(name);
        using var result = Preinitializer.Run(item.Input, item.Options with { Verify = VerifyMode.Full }, cancellation: TestContext.Current.CancellationToken);
        using var unverified = Preinitializer.Run(item.Input, item.Options with { Verify = VerifyMode.None }, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(unverified.Output.Sha256, result.Output.Sha256);
    }

    private static string Component(string module) =>
        $"""(component (core module {module}) (core instance $i (instantiate 0)) (func (export "wizer-initialize") (canon lift (core func $i "init"))))""";

    private static CapturedComponent Captured()
    {
        var image = new MemoryImage(1 << 16);
        byte[] bytes = new byte[1 << 16];
        bytes[16] = 5;
        image.Add(0, bytes);
        var memory = new CapturedMemory(0, 0, new MemoryType(new Limits(1, null)), image, [new MemoryRange(0, 1 << 16)], [new MemoryRange(16, 1)], 1, []);
        var state = new CapturedState([memory], [new CapturedGlobal(0, CoreValue.FromI32(0), CoreValue.FromI32(7))], [], [], [], []);
        return new CapturedComponent([state], [], []);
    }
}
