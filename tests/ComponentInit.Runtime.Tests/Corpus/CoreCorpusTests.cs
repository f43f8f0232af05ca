using ComponentInit.Runtime.Caching;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Modules;
using ComponentInit.TestAssets;
using Xunit;

namespace ComponentInit.Runtime.Tests.Corpus;

public sealed class CoreCorpusTests
{
    [Theory]
    [InlineData("as-map")]
    [InlineData("c-hash-16m")]
    [InlineData("c-hash-1m")]
    [InlineData("c-nolibc")]
    [InlineData("c-sparse-64m")]
    [InlineData("c-wasi-files")]
    [InlineData("cpp-static")]
    [InlineData("sm-hello")]
    [InlineData("synth")]
    [InlineData("synth-mm-simd")]
    public void ARealModuleInitializesAndAnswers(string name)
    {
        var item = new CoreItem(Path.Combine(SharedAssets.Require("corpus"), "core", name));
        using var engine = new WasmEngine(new EngineOptions { Cache = CodeCacheOptions.Off });
        using var module = engine.CompileModule(item.Bytes);
        using var run = new CoreRun(module, new CoreRunOptions { Wasi = item.Wasi });
        run.Instantiate();
        Assert.Equal(item.Expected, item.InitializeAndAsk(run));
        Assert.Equal(WasmCompiler.Winch, module.Compiler);
    }
}
