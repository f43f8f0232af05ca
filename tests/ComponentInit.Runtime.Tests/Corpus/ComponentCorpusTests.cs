using System.Security.Cryptography;
using ComponentInit.Runtime.Caching;
using ComponentInit.Runtime.Components;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Memories;
using ComponentInit.TestAssets;
using Xunit;

namespace ComponentInit.Runtime.Tests.Corpus;

public sealed class ComponentCorpusTests
{
    [Theory]
    [InlineData("c-lookup")]
    [InlineData("c-lookup-ci")]
    [InlineData("c-wasi")]
    [InlineData("qjs-hello")]
    [InlineData("js-hello")]
    [InlineData("py-hello")]
    public void ARealComponentInitializesTheSameTwiceAndAnswers(string name)
    {
        var item = new ComponentItem(Path.Combine(SharedAssets.Require("corpus"), "components", name));
        using var engine = new WasmEngine(new EngineOptions { Cache = CodeCacheOptions.Off, HostMemories = true });
        using CompiledComponent component = engine.CompileComponent(item.Bytes);
        using ComponentRun one = Start(component, item);
        using ComponentRun two = Start(component, item);

        Assert.Equal(WasmCompiler.Winch, component.Compiler);
        Assert.NotEmpty(one.Memories);
        Assert.Equal(State(one), State(two));
        Assert.Equal(item.Expected, item.Ask(one));
    }

    private static ComponentRun Start(CompiledComponent component, ComponentItem item)
    {
        var run = new ComponentRun(component, new ComponentRunOptions { Wasi = item.Wasi });
        run.Instantiate();
        item.Initialize(run);
        return run;
    }

    private static IEnumerable<string> State(ComponentRun run) => run.Memories.Select(memory => $"{memory.ByteLength} {Hash(memory)}");

    private static string Hash(HostMemory memory)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (MemoryRange range in memory.TouchedRanges())
        {
            hash.AppendData(BitConverter.GetBytes(range.Start));
            hash.AppendData(memory.Slice(range.Start, (int)range.Length));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
