using System.Collections.Immutable;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Startup.Esm;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Runtime.Engines;
using ComponentInit.Wasm;
using Xunit;

namespace ComponentInit.Core.Tests.Startup.Esm;

public sealed class EsmLoaderWriterTests
{
    [Fact]
    public void DeclarationsHaveTheNamesAndTypesOfTheModule()
    {
        const string Text = """
            (module (memory (export "memory") 1) (global (export "g") i32 (i32.const 0)) (table (export "t") 1 funcref)
              (func (export "add") (param i32 i64 f64) (result i64) i64.const 0) (func (export "two") (result f32 i32) f32.const 0 i32.const 0) (func (export "_initialize")))
            """;
        string declarations = Write(Text, StartupKind.Reactor, new StartupEntry(StartupPhase.Init, 0, EntryTarget.Export("_initialize"), EntryFlags.Hidden)).Declarations;
        Assert.Contains("readonly \"memory\": WebAssembly.Memory;", declarations, StringComparison.Ordinal);
        Assert.Contains("readonly \"g\": WebAssembly.Global;", declarations, StringComparison.Ordinal);
        Assert.Contains("readonly \"t\": WebAssembly.Table;", declarations, StringComparison.Ordinal);
        Assert.Contains("readonly \"add\": (p0: number, p1: bigint, p2: number) => bigint;", declarations, StringComparison.Ordinal);
        Assert.Contains("readonly \"two\": () => [number, number];", declarations, StringComparison.Ordinal);
        Assert.DoesNotContain("\"_initialize\"", declarations, StringComparison.Ordinal);
    }

    [Fact]
    public void AModuleThatNeedsImportsIsStartedByLoadOnly()
    {
        var loader = Write("""(module (import "env" "f" (func)) (func (export "g")))""", StartupKind.Library);
        Assert.False(loader.StartsByItself);
        Assert.DoesNotContain("await load()", loader.Script, StringComparison.Ordinal);
        Assert.Contains("export { load as load, StartupError };", loader.Script, StringComparison.Ordinal);
    }

    [Fact]
    public void ANameThatIsTakenMovesTheLoadersOwn() =>
        Assert.Contains("export { load as $load, StartupError };", Write("""(module (func (export "load")))""", StartupKind.Library).Script, StringComparison.Ordinal);

    [Fact]
    public void NamesCannotEndTheScript()
    {
        string script = Write("(module (func (export \"</script>\\\"\\n*/\")))", StartupKind.Library).Script;
        Assert.DoesNotContain("</script>", script, StringComparison.Ordinal);
    }

    [Fact]
    public void SideModulesAndFunctionsByIndexAreRefused()
    {
        Assert.Equal(WasmErrorCode.WasmFeatureUnsupported, Assert.Throws<WasmException>(() => Write("(module)", StartupKind.Side)).Code);
        var error = Assert.Throws<WasmException>(() => Write("(module (func))", StartupKind.Reactor, new StartupEntry(StartupPhase.Init, 0, EntryTarget.Function(0))));
        Assert.StartsWith("INIT203: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AHandoffByIndexOfWhatJavaScriptCannotReachIsRefused()
    {
        var plan = new StartupPlan(StartupKind.Library, ProgramFlags.None, [], [new(HandoffKind.Memory, null, 0, "host", "memory")], []);
        var error = Assert.Throws<WasmException>(() => EsmLoaderWriter.Write(WasmBinary.FromBytes(WatParser.ToBinary("(module (memory 1))")), plan, new EsmOptions { ModuleUrl = "m.wasm" }));
        Assert.StartsWith("INIT203: memory 0 is handed over to 'host' by its index, is neither imported nor exported", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StartupPhase.Thread, "'f' is its thread entry")]
    [InlineData(StartupPhase.ThreadInit, "'f' is its thread-init entry")]
    public void ThreadsAreRefusedByName(StartupPhase phase, string words)
    {
        const string Text = """(module (import "env" "memory" (memory 1 1 shared)) (func (export "f")))""";
        var plan = new StartupPlan(StartupKind.Reactor, ProgramFlags.ThreadInstances, [new StartupEntry(phase, 0, EntryTarget.Export("f"))], [], []);
        var error = Assert.Throws<WasmException>(() => EsmLoaderWriter.Write(WasmBinary.FromBytes(WatParser.ToBinary(Text)), plan, new EsmOptions { ModuleUrl = "m.wasm" }));
        Assert.StartsWith("INIT203: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    private static EsmLoader Write(string text, StartupKind kind, params ImmutableArray<StartupEntry> entries) => EsmLoaderWriter.Write(
        WasmBinary.FromBytes(WatParser.ToBinary(text)), new StartupPlan(kind, ProgramFlags.None, entries, [], []), new EsmOptions { ModuleUrl = "m.wasm" });
}
