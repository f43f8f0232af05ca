using ComponentInit.Core.Preinit;
using ComponentInit.Core.Preinit.Contract;
using Xunit;

namespace ComponentInit.Core.Tests.Preinit.Components;

/// <summary>Any runtime behind the contract gives the output that Wasmtime gives.</summary>
public sealed class ContractTests
{
    public static TheoryData<string> Items =>
    [
        "c-lookup", "c-wasi", "wat/wz-multiple-modules", "wat/wz-snapshot-global-f32", "wat/wz-snapshot-global-f64", "wat/x-data-drop", "wat/x-iface-init",
        "wat/x-multi-inst", "wat/x-start-fn", "wat/x-string", "wat/x-two-modules", "wat/x-v128-global",
    ];

    [Theory]
    [MemberData(nameof(Items))]
    public async Task Jco_under_Node_gives_the_same_bytes(string name)
    {
        var item = new ComponentItem(name);
        JcoRuntime.RequireModules();
        var cancellation = TestContext.Current.CancellationToken;
        using var expected = Preinitializer.Run(item.Input, item.Options, cancellation: cancellation);
        using var actual = await Preinitializer.RunAsync(item.Input, item.Options, new JcoRuntime(item.Options.Wasi), cancellation: cancellation);
        Assert.True(expected.Output.Content.Span.SequenceEqual(actual.Output.Content.Span));
    }

    [Fact]
    public async Task Wasmtime_stands_behind_the_contract_too()
    {
        var item = new ComponentItem("wat/x-two-modules");
        using var expected = Preinitializer.Run(item.Input, item.Options);
        using var actual = await Preinitializer.RunAsync(item.Input, item.Options, new WasmtimeRuntime(item.Options), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(expected.Output.Sha256, actual.Output.Sha256);
    }

    [Fact]
    public async Task Lists_give_what_the_memories_hold()
    {
        var item = new ComponentItem("c-lookup");
        using var expected = Preinitializer.Run(item.Input, item.Options);
        using var actual = await Preinitializer.RunAsync(item.Input, item.Options, new ListsOnlyRuntime(item.Options), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(expected.Output.Sha256, actual.Output.Sha256);
    }
}
