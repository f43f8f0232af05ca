using ComponentInit.Runtime.Caching;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Modules;
using Xunit;

namespace ComponentInit.Runtime.Tests.Caching;

public sealed class CodeCacheTests : IDisposable
{
    private static readonly byte[] Program = WatParser.ToBinary("""(module (memory (export "m") 1) (data (i32.const 3) "x") (func (export "f") (result i32) i32.const 42))""");

    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void CodeIsFoundAgainAndRuns()
    {
        Assert.True(Store(Program));
        using var engine = Engine();
        using var module = engine.CompileModule(Program);
        Assert.True(module.FromCache);
        Assert.False(module.StoreInCache());
        using var run = new CoreRun(module);
        run.Instantiate();
        Assert.Equal(42, run.Call("f")[0].AsI32);
        Assert.Equal((byte)'x', run.GetMemory("m").Slice(3, 1)[0]);
    }

    [Fact]
    public void CodeOfCraneliftIsFoundWhereWinchRefused()
    {
        byte[] program = WatParser.ToBinary("""(module (func (export "f") (param externref)))""");
        Assert.True(Store(program));
        using var engine = Engine();
        using var module = engine.CompileModule(program);
        Assert.True(module.FromCache);
        Assert.Equal(WasmCompiler.Cranelift, module.Compiler);
    }

    [Fact]
    public void OtherProgramsAndConfigurationsAreMisses()
    {
        Assert.True(Store(Program));
        Assert.False(IsFound(Engine(), WatParser.ToBinary("(module)")));
        Assert.False(IsFound(new WasmEngine(Options() with { Compiler = WasmCompiler.Cranelift }), Program));
        Assert.False(IsFound(new WasmEngine(Options() with { MaxStackBytes = 1 << 20 }), Program));
        Assert.False(IsFound(new WasmEngine(Options() with { Cache = CodeCacheOptions.Off }), Program));
        Assert.True(IsFound(Engine(), Program));
    }

    [Fact]
    public void AFlippedBitAnywhereIsAMiss()
    {
        Assert.True(Store(Program));
        string path = Entry();
        byte[] intact = File.ReadAllBytes(path);
        var random = new Random(1);
        for (int i = 0; i < 300; i++)
        {
            byte[] damaged = [.. intact];
            int at = i < 100 ? intact.Length - 1 - i : random.Next(intact.Length);
            damaged[at] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(path, damaged);
            Assert.False(IsFound(Engine(), Program), $"bit in byte {at}");
        }

        File.WriteAllBytes(path, intact);
        Assert.True(IsFound(Engine(), Program));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(-1)]
    [InlineData(-88)]
    public void ACutFileIsAMiss(int length)
    {
        Assert.True(Store(Program));
        byte[] intact = File.ReadAllBytes(Entry());
        File.WriteAllBytes(Entry(), intact[..(length < 0 ? intact.Length + length : length)]);
        Assert.False(IsFound(Engine(), Program));
    }

    [Fact]
    public void AnIntactFileUnderAnotherNameIsAMiss()
    {
        byte[] other = WatParser.ToBinary("""(module (func (export "f") (result i32) i32.const 1))""");
        Assert.True(Store(Program));
        string first = Entry();
        Assert.True(Store(other));
        string second = Assert.Single(Directory.GetFiles(_directory.Path), path => path != first);
        File.Copy(first, second, overwrite: true);
        Assert.False(IsFound(Engine(), other));
    }

    [Fact]
    public void ADirectoryThatOthersCanReachIsNotUsed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "modes of directories are Unix");
        Assert.True(Store(Program));
        MakeReachable(_directory.Path);
        Assert.False(IsFound(Engine(), Program));
        Assert.False(Store(WatParser.ToBinary("(module)")));
    }

    [Fact]
    public void ANewDirectoryIsTheUsersAlone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "modes of directories are Unix");
        string inner = Path.Combine(_directory.Path, "a", "b");
        using var engine = new WasmEngine(new EngineOptions { Cache = new CodeCacheOptions { Directory = inner } });
        using var module = engine.CompileModule(Program);
        Assert.True(module.StoreInCache());
        Assert.Equal("UserExecute, UserWrite, UserRead", Mode(inner));
    }

    [Fact]
    public void AnUnusableDirectoryIsNoError()
    {
        string file = Path.Combine(_directory.Path, "file");
        File.WriteAllText(file, "");
        using var engine = new WasmEngine(new EngineOptions { Cache = new CodeCacheOptions { Directory = file } });
        using var module = engine.CompileModule(Program);
        Assert.False(module.StoreInCache());
    }

    [Fact]
    public void WhatWasNotUsedForLongestGoesFirst()
    {
        var programs = Enumerable.Range(0, 5).Select(i => WatParser.ToBinary($"(module (func (export \"f{i}\")))")).ToArray();
        foreach (byte[] program in programs[..4])
            Assert.True(Store(program));
        var files = new DirectoryInfo(_directory.Path).GetFiles();
        long three = files.Max(file => file.Length) * 3;
        foreach (var file in files)
            file.LastWriteTimeUtc = DateTime.UtcNow.AddDays(-1);
        Assert.True(IsFound(Engine(), programs[0]));
        Assert.True(Store(programs[4], three));
        Assert.True(IsFound(Engine(), programs[0]));
        Assert.True(IsFound(Engine(), programs[4]));
        Assert.Equal(3, Directory.GetFiles(_directory.Path).Length);
        Assert.False(Store(WatParser.ToBinary("(module (memory 1))"), 100));
    }

    [Fact]
    public void TheChecksumReadsEveryByte()
    {
        byte[] data = [.. Enumerable.Range(0, 71).Select(i => (byte)i)];
        var seen = new HashSet<string> { Checksum(data) };
        for (int i = 0; i < data.Length; i++)
        {
            data[i] ^= 1;
            Assert.True(seen.Add(Checksum(data)));
            data[i] ^= 1;
        }

        Assert.True(seen.Add(Checksum([.. data, 0])));
        Assert.True(seen.Add(Checksum(data[..^1])));
    }

    public void Dispose() => _directory.Dispose();

    private static string Checksum(byte[] data) => Convert.ToHexString(CacheChecksum.Of(data));

    private static bool IsFound(WasmEngine engine, byte[] program)
    {
        using (engine)
        {
            using var module = engine.CompileModule(program);
            return module.FromCache;
        }
    }

    private EngineOptions Options(long maxBytes = 1 << 30) => new() { Cache = new CodeCacheOptions { Directory = _directory.Path, MaxBytes = maxBytes } };

    private WasmEngine Engine() => new(Options());

    private bool Store(byte[] program, long maxBytes = 1 << 30)
    {
        using var engine = new WasmEngine(Options(maxBytes));
        using var module = engine.CompileModule(program);
        return module.StoreInCache();
    }

    private string Entry() => Assert.Single(Directory.GetFiles(_directory.Path));

    private static void MakeReachable(string directory)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(directory, (UnixFileMode)Convert.ToInt32("755", 8));
    }

    private static string Mode(string directory) => OperatingSystem.IsWindows() ? "" : File.GetUnixFileMode(directory).ToString();
}
