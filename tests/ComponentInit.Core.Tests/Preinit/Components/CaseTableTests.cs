using System.Collections.Immutable;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Inspection;
using ComponentInit.Core.Preinit;
using ComponentInit.TestAssets;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Interfaces;
using Xunit;

namespace ComponentInit.Core.Tests.Preinit.Components;

/// <summary>
/// Every small component of the shared corpus: the cases of wizer's tests (<c>wz-</c>) and component-init's (<c>ci-</c>), and hard ones (<c>x-</c>). Each gives the
/// answer of its <c>run.json</c>, or is refused with the reason that stands here.
/// </summary>
public sealed class CaseTableTests
{
    private const string NoFolder = "(none)";

    // Nested components with state, tables that init changed and references cannot be written yet; a handle, a start function and code from outside never.
    private static readonly ImmutableDictionary<string, (WasmErrorCode Code, string Part)> Refused = new Dictionary<string, (WasmErrorCode, string)>
    {
        ["wz-unsupported-constructs-1"] = (WasmErrorCode.WasmFeatureUnsupported, "imports the component 'x'"),
        ["wz-unsupported-constructs-7"] = (WasmErrorCode.WasmFeatureUnsupported, "imports the component 'x' from 'x'"),
        ["wz-unsupported-constructs-8"] = (WasmErrorCode.ImportUnresolved, "core module 'x'"),
        ["wz-unsupported-constructs-10"] = (WasmErrorCode.ImportUnresolved, "core module 'x'"),
        ["wz-unsupported-constructs-11"] = (WasmErrorCode.WasmFeatureUnsupported, "start function"),
        ["x-gc-global"] = (WasmErrorCode.SnapshotUnsupported, "reference in global"),
        ["x-nested-deep"] = (WasmErrorCode.WasmFeatureUnsupported, "nested component"),
        ["x-nested-module"] = (WasmErrorCode.WasmFeatureUnsupported, "nested component"),
        ["x-nested-twice"] = (WasmErrorCode.WasmFeatureUnsupported, "nested component"),
        ["x-outer-module"] = (WasmErrorCode.WasmFeatureUnsupported, "nested component"),
        ["x-ref-global"] = (WasmErrorCode.SnapshotUnsupported, "reference in global"),
        ["x-resource"] = (WasmErrorCode.PreinitLiveHandles, "1 handle"),
        ["x-shared-table"] = (WasmErrorCode.SnapshotUnsupported, "table 0"),
        ["x-table-grow"] = (WasmErrorCode.SnapshotUnsupported, "table 0"),
    }.ToImmutableDictionary();

    public static TheoryData<string> Folders => SharedAssets.Find("corpus") is { } corpus
        ? [.. Directory.EnumerateDirectories(Path.Combine(corpus, "components", "wat")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)]
        : [NoFolder];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Each_case_gives_its_answer_or_is_refused_for_its_reason(string name)
    {
        SharedAssets.Require("corpus");
        var item = new ComponentItem("wat/" + name);
        var input = item.HasInit ? item.Input : WithInit(item);
        if (Refused.TryGetValue(name, out var refusal))
        {
            var error = Assert.Throws<WasmException>(() => Preinitializer.Run(input, item.Options));
            Assert.Equal(refusal.Code, error.Code);
            Assert.Contains(refusal.Part, error.Message, StringComparison.Ordinal);
            return;
        }

        using var result = Preinitializer.Run(input, item.Options with { Verify = VerifyMode.Full }, cancellation: TestContext.Current.CancellationToken);
        Assert.True(BinaryValidation.Validate(result.Output).IsValid);
        Assert.Equal(Exports(input).Where(export => export != item.Init), Exports(result.Output));
        if (!item.HasCall) return;
        string answer = item.Ask(result.Output);
        if (item.Expected != "no trap") Assert.Equal(item.Expected, answer);
    }

    [Fact]
    public void Every_refused_case_is_in_the_corpus()
    {
        string corpus = SharedAssets.Require("corpus");
        Assert.All(Refused.Keys, name => Assert.True(Directory.Exists(Path.Combine(corpus, "components", "wat", name)), name));
    }

    // Wizer refuses these before it looks for an init function, and they have none.
    private static WasmBinary WithInit(ComponentItem item)
    {
        var error = Assert.Throws<WasmException>(() => Preinitializer.Run(item.Input, item.Options));
        Assert.Equal(WasmErrorCode.ExportNotFound, error.Code);
        string text = File.ReadAllText(Path.Combine(item.Directory, "in.wat")).TrimEnd();
        return InitTasks.RecordingGuest.Text($"""
            {text[..^1]}
            (core module $added (func (export "init"))) (core instance $added (instantiate $added))
            (func (export "{item.Init}") (canon lift (core func $added "init"))))
            """);
    }

    private static IEnumerable<string> Exports(WasmBinary binary) =>
        new ComponentExports(Component.Read(binary.Content), CancellationToken.None).Items.SelectMany(export => export.Flatten()).Select(export => export.FullName);
}
