using ComponentInit.Runtime.Caching;
using ComponentInit.Runtime.Components;
using ComponentInit.Runtime.Engines;
using Xunit;

namespace ComponentInit.Runtime.Tests.Components;

public sealed class ComponentCacheTests : IDisposable
{
    private static readonly byte[] Adder = WatParser.ToBinary("""
        (component
          (core module $m (memory 1) (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1))))
          (core instance $i (instantiate $m))
          (func (export "add") (param "a" u32) (param "b" u32) (result u32) (canon lift (core func $i "add"))))
        """);

    private readonly string _directory = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Fact]
    public void CompiledCodeIsFoundAgain()
    {
        Assert.Equal((false, true), CompileAndStore());
        Assert.Equal((true, false), CompileAndStore());
    }

    [Fact]
    public void DamagedCodeIsNotFound()
    {
        CompileAndStore();
        string path = Assert.Single(Directory.GetFiles(_directory));
        byte[] code = File.ReadAllBytes(path);
        code[code.Length / 2] ^= 1;
        File.WriteAllBytes(path, code);

        Assert.Equal((false, true), CompileAndStore());
    }

    public void Dispose()
    {
        if (Directory.Exists(_directory))
            Directory.Delete(_directory, recursive: true);
    }

    private (bool FromCache, bool Stored) CompileAndStore()
    {
        using var engine = new WasmEngine(new EngineOptions { Cache = new CodeCacheOptions { Directory = _directory }, HostMemories = true });
        using CompiledComponent component = engine.CompileComponent(Adder);
        using var run = new ComponentRun(component);
        run.Instantiate();
        Assert.Equal("3", run.Call("add(1, 2)")!.ToString());
        Assert.Equal(1L << 16, Assert.Single(run.Memories).ByteLength);
        return (component.FromCache, component.StoreInCache());
    }
}
