using ComponentInit.Core.Preinit;
using ComponentInit.Wasm;
using Xunit;

namespace ComponentInit.Core.Tests.Preinit.Components;

/// <summary>Real components: their pre-initialised form answers what they answer after init.</summary>
public sealed class ComponentCorpusTests
{
    public static TheoryData<string> Programs => ["c-lookup", "c-lookup-ci", "c-wasi", "js-hello", "py-hello", "qjs-hello"];

    /// <summary>Cases of the peers' own tests and hard ones that have an answer.</summary>
    public static TheoryData<string> Cases =>
    [
        "ci-init-global", "ci-init-memory", "wz-leave-wasip1-initialize", "wz-multiple-modules", "wz-nested-components", "wz-simple", "wz-snapshot-global-f32",
        "wz-snapshot-global-f64", "wz-snapshot-global-i32", "wz-snapshot-global-i64", "wz-snapshot-memory", "x-data-drop", "x-iface-init", "x-memory64",
        "x-multi-inst", "x-multi-memory", "x-start-fn", "x-string", "x-two-modules", "x-v128-global",
    ];

    [Theory]
    [MemberData(nameof(Programs))]
    public void The_output_answers_what_is_expected(string name) => Check(new ComponentItem(name));

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_output_of_a_case_answers_what_is_expected(string name) => Check(new ComponentItem("wat/" + name));

    [Theory]
    [InlineData("x-gc-global", WasmErrorCode.SnapshotUnsupported, "reference in global")]
    [InlineData("x-ref-global", WasmErrorCode.SnapshotUnsupported, "reference in global")]
    [InlineData("x-shared-table", WasmErrorCode.SnapshotUnsupported, "table 0")]
    [InlineData("x-table-grow", WasmErrorCode.SnapshotUnsupported, "table 0")]
    [InlineData("x-resource", WasmErrorCode.PreinitLiveHandles, "1 handle")]
    [InlineData("x-nested-deep", WasmErrorCode.WasmFeatureUnsupported, "nested component")]
    [InlineData("x-nested-module", WasmErrorCode.WasmFeatureUnsupported, "nested component")]
    [InlineData("x-nested-twice", WasmErrorCode.WasmFeatureUnsupported, "nested component")]
    [InlineData("x-outer-module", WasmErrorCode.WasmFeatureUnsupported, "nested component")]
    public void What_cannot_be_done_is_refused_by_name(string name, WasmErrorCode code, string construct)
    {
        var item = new ComponentItem("wat/" + name);
        var error = Assert.Throws<WasmException>(() => Preinitializer.Run(item.Input, item.Options));
        Assert.Equal(code, error.Code);
        Assert.Contains(construct, error.Message, StringComparison.Ordinal);
    }

    private static void Check(ComponentItem item)
    {
        using var result = Preinitializer.Run(item.Input, item.Options, cancellation: TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(' ', result.Timings.Phases.Select(phase => $"{phase.Phase} {phase.Time.TotalMilliseconds:0}")) + $" size {result.Output.Size}");
        if (Environment.GetEnvironmentVariable("KEEP") is { } keep) File.WriteAllBytes(Path.Combine(keep, item.Name.Replace('/', '-') + ".wasm"), result.Output.Content.ToArray());
        if (item.Expected != "no trap") Assert.Equal(item.Expected, item.Ask(result.Output));
        else item.Ask(result.Output);
    }
}
