using ComponentInit.Runtime.Caching;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Interop;
using ComponentInit.Runtime.Modules;
using ComponentInit.Wasm;
using Xunit;

namespace ComponentInit.Runtime.Tests.Engines;

public sealed class EngineTests
{
    /// <summary>Programs that Winch refuses or would miscompile; Auto has to run them with Cranelift.</summary>
    [Theory]
    [InlineData("""(module (tag $e (param i32)) (func (export "f") (result i32) (block $h (result i32) (try_table (result i32) (catch $e $h) (throw $e (i32.const 42))))))""")]
    [InlineData("""(module (func $g (param i32) (result i32) local.get 0) (func (export "f") (result i32) (return_call $g (i32.const 42))))""")]
    [InlineData("""(module (type $t (func (result i32))) (func $g (type $t) i32.const 42) (elem declare func $g) (func (export "f") (result i32) (call_ref $t (ref.func $g))))""")]
    [InlineData("""(module (type $s (struct (field i32))) (func (export "f") (result i32) (struct.get $s 0 (struct.new $s (i32.const 42)))))""")]
    [InlineData("""(module (func (export "f") (result i32) (drop (i32x4.relaxed_trunc_f32x4_s (v128.const i32x4 0 0 0 0))) i32.const 42))""")]
    [InlineData("""(module (func (export "f") (result i32) (i64.add128 (i64.const 40) (i64.const 0) (i64.const 2) (i64.const 0)) drop i32.wrap_i64))""")]
    [InlineData("""(module (memory 1 1 shared) (func (export "f") (result i32) (i32.atomic.store (i32.const 0) (i32.const 42)) (i32.atomic.load (i32.const 0))))""")]
    public void WhatWinchRefusesRunsWithCranelift(string text)
    {
        using var guest = Guest.Started(text);
        Assert.Equal(WasmCompiler.Cranelift, guest.Module.Compiler);
        Assert.Equal(42, guest.Run.Call("f")[0].AsI32);
        var error = Assert.Throws<WasmException>(() => Guest.Started(text, engine: new EngineOptions { Compiler = WasmCompiler.Winch, Cache = CodeCacheOptions.Off }));
        Assert.Equal(WasmErrorCode.WasmInvalid, error.Code);
    }

    [Theory]
    [InlineData("""(module (memory i64 1) (memory 1) (func (export "f") (result i32) (i32.store 1 (i32.const 8) (i32.const 42)) (i32.load 1 (i32.const 8))))""")]
    [InlineData("""(module (memory 100 (pagesize 1)) (func (export "f") (result i32) (i32.store (i32.const 8) (i32.const 42)) (i32.load (i32.const 8))))""")]
    [InlineData("""(module (func (export "f") (result i32) (i32x4.extract_lane 0 (v128.const i32x4 42 0 0 0))))""")]
    public void WinchTakesThese(string text)
    {
        using var guest = Guest.Started(text);
        Assert.Equal(WasmCompiler.Winch, guest.Module.Compiler);
        Assert.Equal(42, guest.Run.Call("f")[0].AsI32);
    }

    [Theory]
    [InlineData(WasmCompiler.Winch, false)]
    [InlineData(WasmCompiler.Cranelift, false)]
    [InlineData(WasmCompiler.Cranelift, true)]
    public void EveryCompilerCanonicalisesNans(WasmCompiler compiler, bool optimize)
    {
        using var guest = Guest.Started(
            """
            (module (func (export "f") (param f64 f64) (result i64) (i64.reinterpret_f64 (f64.min (local.get 0) (local.get 1))))
              (func (export "g") (param f32 f32) (result i32) (i32.reinterpret_f32 (f32.add (local.get 0) (local.get 1)))))
            """,
            engine: new EngineOptions { Compiler = compiler, Optimize = optimize, Cache = CodeCacheOptions.Off });
        Assert.Equal(0x7FF8000000000000, guest.Run.Call("f", [CoreValue.FromF64Bits(0xFFF8000000000001), CoreValue.FromF64Bits(0x7FFC000000000002)])[0].AsI64);
        Assert.Equal(0x7FC00000, guest.Run.Call("g", [CoreValue.FromF32Bits(0xFFC00001), CoreValue.FromF32Bits(0x7FE00002)])[0].AsI32);
    }

    /// <summary>Combinations that a native engine cannot be made from end the process: none can be said.</summary>
    [Fact]
    public void EveryCombinationOfOptionsMakesAnEngineThatRuns()
    {
        byte[] program = WatParser.ToBinary("""(module (memory 1) (func (export "f") (result i32) i32.const 1))""");
        foreach (var compiler in Enum.GetValues<WasmCompiler>())
            foreach (bool optimize in (bool[])[false, true])
                foreach (bool memories in (bool[])[false, true])
                    foreach (int stack in (int[])[EngineOptions.SmallestStackBytes, 3 * 1024 * 1024, EngineOptions.LargestStackBytes])
                    {
                        if (optimize && compiler == WasmCompiler.Winch)
                            continue;
                        using var engine = new WasmEngine(new EngineOptions { Compiler = compiler, Optimize = optimize, HostMemories = memories, MaxStackBytes = stack, Cache = CodeCacheOptions.Off });
                        using var module = engine.CompileModule(program);
                        using var run = new CoreRun(module);
                        run.Instantiate();
                        Assert.Equal(1, run.Call("f")[0].AsI32);
                    }
    }

    [Fact]
    public void AnInvalidModuleIsRefusedWithItsOffset()
    {
        byte[] invalid = WatParser.ToBinary("(module (func (result i32)))");
        using var engine = new WasmEngine(new EngineOptions { Cache = CodeCacheOptions.Off });
        foreach (var action in (Action[])[() => engine.CompileModule(invalid), () => WasmValidator.Validate(invalid)])
        {
            var error = Assert.Throws<WasmException>(action);
            Assert.Equal(WasmErrorCode.WasmInvalid, error.Code);
            Assert.InRange(error.Offset ?? -1, 8, invalid.Length);
            Assert.DoesNotContain('\n', error.Message);
        }
    }

    [Fact]
    public void TheValidatorKnowsEveryProposal() => WasmValidator.Validate(WatParser.ToBinary("""
        (module (type $s (struct (field i32))) (tag $e) (memory 1 1 shared) (memory i64 1) (memory 5 (pagesize 1)) (table 1 externref)
          (func (return_call 0)) (func (param (ref null $s)) (result i64 i64) (i64.mul_wide_u (i64.const 1) (i64.const 2))))
        """));

    [Fact]
    public void TextThatIsNotWebAssemblyIsMalformed()
    {
        var error = Assert.Throws<WasmException>(() => WatParser.ToBinary("(module (func (result)"));
        Assert.Equal(WasmErrorCode.WasmMalformed, error.Code);
        Assert.Contains("<anon>:1:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AComponentIsNoModule()
    {
        using var engine = new WasmEngine(new EngineOptions { Cache = CodeCacheOptions.Off });
        Assert.Equal(WasmErrorCode.WasmInvalid, Assert.Throws<WasmException>(() => engine.CompileModule(WatParser.ToBinary("(component)"))).Code);
    }

    [Fact]
    public void ImportsAndExportsAreListedInOrder()
    {
        using var guest = new Guest("""
            (module (import "a" "f" (func (param v128 (ref null any)))) (import "" "ü" (global v128)) (memory (export "m") 1) (tag (export "t")) (export "g" (global 0)))
            """);
        Assert.Equal([new CoreImport("a", "f", CoreExternKind.Function), new CoreImport("", "ü", CoreExternKind.Global)], guest.Module.Imports);
        Assert.Equal([new CoreExport("m", CoreExternKind.Memory), new CoreExport("t", CoreExternKind.Tag), new CoreExport("g", CoreExternKind.Global)], guest.Module.Exports);
    }

    [Fact]
    public void AMissingLibraryNamesThePlatformAndThoseThatHaveOne()
    {
        var musl = new NativeLibraryLocator(new NativePlatform("linux-musl-x64", "libwasmtime.so"), "/nowhere", null);
        var error = Assert.Throws<WasmException>(() => WasmtimeLibrary.Load(musl));
        Assert.Equal(WasmErrorCode.EngineUnavailable, error.Code);
        Assert.Contains("linux-musl-x64", error.Message, StringComparison.Ordinal);
        Assert.All(["linux-x64", "linux-arm64", "osx-x64", "osx-arm64", "win-x64", "win-arm64"], rid => Assert.Contains(rid, error.Message, StringComparison.Ordinal));
        Assert.Contains("/no/such.so", Assert.Throws<WasmException>(() => WasmtimeLibrary.Load(musl with { Override = "/no/such.so" })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileThatIsNoLibraryIsUnavailable()
    {
        using var directory = new TemporaryDirectory();
        string file = Path.Combine(directory.Path, "lib.so");
        File.WriteAllText(file, "no library");
        var locator = new NativeLibraryLocator(NativePlatform.Current(), directory.Path, file);
        Assert.Equal(WasmErrorCode.EngineUnavailable, Assert.Throws<WasmException>(() => WasmtimeLibrary.Load(locator)).Code);
    }

    [Fact]
    public void TheLibraryIsLookedForUnderRuntimesThenBesideTheAssembly()
    {
        using var directory = new TemporaryDirectory();
        var locator = new NativeLibraryLocator(new NativePlatform("linux-x64", "libwasmtime.so"), directory.Path, null);
        Assert.Null(locator.Locate());
        string beside = Path.Combine(directory.Path, "libwasmtime.so");
        File.WriteAllText(beside, "");
        Assert.Equal(beside, locator.Locate());
        string under = Path.Combine(Directory.CreateDirectory(Path.Combine(directory.Path, "runtimes", "linux-x64", "native")).FullName, "libwasmtime.so");
        File.WriteAllText(under, "");
        Assert.Equal(under, locator.Locate());
    }
}
