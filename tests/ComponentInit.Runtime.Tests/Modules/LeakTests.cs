using ComponentInit.Runtime.Caching;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Imports;
using ComponentInit.Runtime.Modules;
using ComponentInit.Runtime.Wasi;
using Xunit;

namespace ComponentInit.Runtime.Tests.Modules;

[Collection(nameof(Alone))]
public sealed class LeakTests
{
    [Fact]
    public void FiveHundredRunsNeedNoMoreMemoryThanOneHundred()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "reads /proc/self/statm");
        using var engine = new WasmEngine(new EngineOptions { Cache = CodeCacheOptions.Off });
        using var module = engine.CompileModule(WatParser.ToBinary("""
            (module (import "wasi_snapshot_preview1" "random_get" (func $r (param i32 i32) (result i32))) (import "env" "x" (func $x (result i64)))
              (memory (export "memory") 20) (func (export "f") (memory.fill (i32.const 0) (i32.const 1) (i32.const 1000000)) (drop (call $r (i32.const 0) (i32.const 8))) (drop (call $x)))
              (func (export "t") unreachable))
            """));
        for (int i = 0; i < 100; i++)
            RunOnce(module);
        long before = Resident();
        for (int i = 0; i < 400; i++)
            RunOnce(module);
        Assert.InRange(Resident() - before, long.MinValue, 40 << 20);
    }

    [Fact]
    public void EnginesAreIndependent() => Parallel.For(0, 8, i =>
    {
        using var guest = Guest.Started($$"""(module (memory (export "m") 1) (func (export "f") (result i32) i32.const {{i}}))""");
        Assert.Equal(i, guest.Run.Call("f")[0].AsI32);
    });

    private static void RunOnce(CompiledModule module)
    {
        using var run = new CoreRun(module, new CoreRunOptions { Wasi = new WasiOptions { StandardOutput = _ => { } }, Imports = ImportPolicy.TrapAll.Stub("env") });
        run.Instantiate();
        run.Call("f");
        Assert.ThrowsAny<Exception>(() => run.Call("t"));
    }

    private static long Resident()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return long.Parse(File.ReadAllText("/proc/self/statm").Split(' ')[1], null) * Environment.SystemPageSize;
    }
}
